import { expect, test } from "vitest"
import { effectWords } from "./effect-words.ts"

test.each([
  [null, "The same in all responses"],
  [{ value: 1.1, low: 0.9, high: 1.3 }, "No effect shown"],
  [{ value: 1.2, low: 1.05, high: 1.3 }, "Preferred"],
  [{ value: 0.8, low: 0.7, high: 0.95 }, "Avoided"],
])("%j", (odds, words) => {
  expect(effectWords(odds)).toBe(words)
})
