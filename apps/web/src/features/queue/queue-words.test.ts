import { expect, test } from "vitest"
import { durationWords } from "./queue-words.ts"

test.each([
  [-5_000, "under 1 min"],
  [29_000, "under 1 min"],
  [61_000, "1 min"],
  [89 * 60_000, "89 min"],
  [90 * 60_000, "2 h"],
  [47 * 3_600_000, "47 h"],
  [72 * 3_600_000, "3 days"],
])("%i ms are %s", (ms, words) => {
  expect(durationWords(ms)).toBe(words)
})
