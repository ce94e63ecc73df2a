import { expect, test } from "vitest"
import { scoringWords } from "./scoring-words.ts"

const progress = { done: 1_200, total: 5_000, perSecond: 900 }

test.each([
  ["running", "1,200 of 5,000, 900 a second"],
  ["waiting", "1,200 of 5,000, waiting for its turn"],
  ["cancelled", "1,200 of 5,000, cancelled"],
  ["failed", "1,200 of 5,000"],
] as const)("scoring that is %s", (state, words) => {
  expect(scoringWords({ state, progress, error: null, finishedAt: null })).toBe(words)
})
