import { expect, test } from "vitest"
import { pairValue, type ResponseVerdict } from "./pair-value.ts"

const none = { preferredId: null, strength: null, ranking: null }
const ranking = (text: string): ResponseVerdict => ({
  ...none,
  outcome: "ranking",
  ranking: text.split(">").map((group) => group.split("=")),
})

test.each<[string, ResponseVerdict, string, number | undefined]>([
  ["a preference for the first", { ...none, outcome: "prefer", preferredId: "a", strength: 2 }, "ab", 2],
  ["a preference for the second", { ...none, outcome: "prefer", preferredId: "a", strength: 3 }, "ba", -3],
  ["a preference for neither", { ...none, outcome: "prefer", preferredId: "c", strength: 3 }, "ab", undefined],
  ["a tie", { ...none, outcome: "tie" }, "ab", 0],
  ["both good", { ...none, outcome: "both_good" }, "ab", 0],
  ["none acceptable", { ...none, outcome: "both_bad" }, "ab", undefined],
  ["neighbours of a ranking", ranking("a>b>c>d"), "bc", 1],
  ["two ranks apart", ranking("a>b>c>d"), "ca", -2],
  ["at most three", ranking("a>b>c>d>e>f"), "af", 3],
  ["one rank", ranking("a=b>c"), "ba", 0],
  ["ties count as one rank", ranking("a>b=c>d"), "ad", 2],
  ["not ranked", ranking("a>b"), "ax", undefined],
])("%s", (_name, verdict, [first = "", second = ""], expected) => {
  expect(pairValue(verdict, first, second)).toBe(expected)
})
