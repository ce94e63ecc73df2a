import type { Term } from "@readback/glossary"
import { expect, test } from "vitest"
import { blankTerm } from "./blank-concept.ts"
import { runExamples } from "./run-examples.ts"

const results = (parts: Partial<Term>, ...others: readonly Term[]) =>
  runExamples({ id: "c", subjectFields: [], terms: [{ ...blankTerm("t"), ...parts }, ...others] }).get("t")

test("an example tells whether it is as stated, and what was found", () => {
  const found = results({
    text: "fire mission",
    examples: { positive: ["Two fire missions.", "A mission."], negative: ["Fire the mission.", "A fire mission."] },
  })
  expect(found?.positive).toEqual([
    { isAsStated: true, found: ["fire missions"], others: [] },
    { isAsStated: false, found: [], others: [] },
  ])
  expect(found?.negative.map(({ isAsStated }) => isAsStated)).toEqual([true, false])
})

test("a term that loses its words to another one of the concept says which", () => {
  const longer = { ...blankTerm("longer"), text: "close air support" }
  const found = results(
    { text: "air support", examples: { positive: ["Ask for close air support."], negative: [] } },
    longer,
  )
  expect(found?.positive).toEqual([{ isAsStated: false, found: [], others: ["close air support"] }])
})

test("terms of other languages and terms without words yet do no harm", () => {
  const found = results(
    { text: "Feuerauftrag", language: "de", examples: { positive: ["Der Feuerauftrag."], negative: [] } },
    blankTerm("blank"),
  )
  expect(found?.positive[0]?.isAsStated).toBe(true)
})

test("a quarantined term says why", () => {
  expect(results({ text: "X", type: "acronym", match: { ...blankTerm("t").match, case: "acronym" } })?.quarantine).toBe(
    "one-character",
  )
})
