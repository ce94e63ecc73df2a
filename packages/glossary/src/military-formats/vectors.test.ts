import { describe, expect, test } from "vitest"
import { sharedData, titleFor } from "../testing/shared-data.ts"
import { cuiMarkingProblem } from "./cui-marking.ts"
import { type DateTimeGroup, readDateTimeGroup } from "./date-time-group.ts"
import type { FormatType } from "./format-sighting.ts"
import { gridReferenceProblem } from "./grid-reference.ts"
import { observeFormats } from "./observe-formats.ts"

const rowsOf = (data: string | undefined): readonly (readonly string[])[] =>
  (data ?? "")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))

const groups = sharedData("vectors/dtg.csv")
const grids = sharedData("vectors/mgrs.csv")
const markings = sharedData("vectors/cui-markings.csv")
const inText = sharedData("vectors/format-in-text.jsonl")

const verdictOf = (group: DateTimeGroup | undefined): string => {
  if (group === undefined) return "not-dtg"
  if (group.kind === "wrong") return "invalid"
  if (group.isLocal) return "local"
  return group.style === "usual" ? "valid" : "style-warn"
}

describe.skipIf(groups === undefined)(titleFor("date-time groups", groups), () => {
  test("all are read", () => expect(rowsOf(groups)).toHaveLength(20))

  test.each(rowsOf(groups))("%s is %s %s", (text, expected, utc) => {
    const group = readDateTimeGroup(text ?? "")
    expect(verdictOf(group)).toBe(expected)
    expect((group?.kind === "sound" ? group.utc : undefined) ?? "").toBe(utc)
  })
})

describe.skipIf(grids === undefined)(titleFor("grid references", grids), () => {
  test("all are read", () => expect(rowsOf(grids)).toHaveLength(15))

  test.each(rowsOf(grids))("%s is %s", (text, expected) => {
    expect(gridReferenceProblem(text ?? "") === undefined ? "valid" : "invalid").toBe(expected)
  })
})

describe.skipIf(markings === undefined)(titleFor("CUI markings", markings), () => {
  test("all are read", () => expect(rowsOf(markings)).toHaveLength(17))

  test.each(rowsOf(markings))("%s is %s", (text, expected) => {
    expect(cuiMarkingProblem(text ?? "") === undefined ? "valid" : "invalid").toBe(expected)
  })
})

interface InText {
  readonly kind: "dtg" | "mgrs" | "portion" | "time"
  readonly text: string
  readonly expect: readonly { readonly start: number; readonly end: number; readonly surface: string }[]
}

const typeOf: Readonly<Record<InText["kind"], FormatType>> = {
  dtg: "date-time-group",
  mgrs: "grid-reference",
  portion: "marking",
  time: "military-time",
}
const places = (inText ?? "")
  .trim()
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as InText)

describe.skipIf(inText === undefined)(titleFor("formats in running text", inText), () => {
  test("all are read", () => expect(places).toHaveLength(15))

  test.each(places.map((one) => [one.kind, one.text, one] as const))("%s: %s", (kind, text, vector) => {
    const found = observeFormats(text, {}).sightings.map(({ type, start, end }) => ({
      type,
      start,
      end,
      surface: text.slice(start, end),
    }))
    expect(found).toEqual(vector.expect.map((one) => ({ type: typeOf[kind], ...one })))
  })
})
