import { expect, test } from "vitest"
import { foldUnchanged } from "./fold-unchanged.ts"

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}\n`).join("")

test("long unchanged stretches are folded but for the lines beside a change", () => {
  const changes = [
    { kind: "same", text: lines(1, 10) },
    { kind: "added", text: "new\n" },
    { kind: "same", text: lines(11, 22) },
    { kind: "removed", text: "old\n" },
    { kind: "same", text: lines(23, 25) },
  ] as const
  expect(foldUnchanged(changes)).toEqual([
    { kind: "folded", lines: 7, text: lines(1, 7) },
    { kind: "same", text: lines(8, 10) },
    { kind: "added", text: "new\n" },
    { kind: "same", text: lines(11, 13) },
    { kind: "folded", lines: 6, text: lines(14, 19) },
    { kind: "same", text: lines(20, 22) },
    { kind: "removed", text: "old\n" },
    { kind: "same", text: lines(23, 25) },
  ])
})

test("nothing is folded where nothing changed, and a fold keeps every character", () => {
  const same = [{ kind: "same", text: lines(1, 40) }] as const
  expect(foldUnchanged(same)).toEqual(same)
  const changed = [...same, { kind: "added", text: "end" }] as const
  const whole = foldUnchanged(changed).map(({ text }) => text)
  expect(whole.join("")).toBe(`${lines(1, 40)}end`)
})
