import { expect, test } from "vitest"
import { intervalWords, percentWords, rankWords } from "./result-words.ts"

test("figures in words", () => {
  expect(percentWords(0.745)).toBe("75 %")
  expect(intervalWords({ low: 987.6, high: 1012.4 })).toBe("988 to 1012")
  expect([rankWords({ best: 1, worst: 1 }), rankWords({ best: 1, worst: 3 })]).toEqual(["1", "1 to 3"])
})
