import { expect, test } from "vitest"
import { placeName, undecided, valueWords } from "./merge-fields.ts"

const names: Readonly<Record<string, string>> = { t1: "tank", "a.b": "close air support" }
const termName = (id: string): string => names[id] ?? ""

test.each([
  ["", "The whole concept"],
  ["definitionSource", "Definition source"],
  ["terms.t1", "The term tank"],
  ["terms.t1.match.case", "Match, case of tank"],
  ["terms.a.b.status", "Status of close air support"],
  ["terms.a.b", "The term close air support"],
])("%j is %j", (path, words) => {
  expect(placeName(path, termName)).toBe(words)
})

test.each<readonly [unknown, string]>([
  [null, ""],
  ["a", "a"],
  [["a", "b"], "a\nb"],
  [0.5, "0.5"],
  [{ text: "tank", status: "preferred" }, "tank"],
  [{ id: "c", terms: [{ text: "tank" }, { text: "MBT" }] }, "tank\nMBT"],
  [{ kind: "domain", values: ["fires"] }, "Kind: domain\nValues: fires"],
])("%j reads %j", (value, words) => {
  expect(valueWords(value)).toBe(words)
})

test("only disagreements without a choice are undecided", () => {
  const conflict = (path: string) => ({ path, base: null, mine: "a", theirs: "b" })
  expect(undecided([conflict("a"), conflict("b")], { a: "theirs", c: "mine" })).toBe(1)
})
