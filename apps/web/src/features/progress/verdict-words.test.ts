import { expect, test } from "vitest"
import { type Verdict, verdictWords } from "./verdict-words.ts"

test.each<[Verdict, string]>([
  [{ outcome: "tie", strength: null, preferredPosition: null }, "Tie"],
  [{ outcome: "both_bad", strength: null, preferredPosition: null }, "Unacceptable"],
  [{ outcome: "prefer", strength: 1, preferredPosition: 0 }, "A slightly better"],
  [{ outcome: "prefer", strength: 2, preferredPosition: 1 }, "B better"],
  [{ outcome: "prefer", strength: 3, preferredPosition: 1 }, "B much better"],
  [{ outcome: "ranking", strength: null, preferredPosition: null, rankedPositions: [[2], [0, 1]] }, "C > A = B"],
])("%j reads %s", (verdict, words) => {
  expect(verdictWords(verdict)).toBe(words)
})
