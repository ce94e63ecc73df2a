import { expect, test } from "vitest"
import { estimateWords, gainWords, intervalWords, percentWords, rankWords } from "./result-words.ts"

test("figures in words", () => {
  expect(percentWords(0.745)).toBe("75 %")
  expect(intervalWords({ low: 987.6, high: 1012.4 })).toBe("988 to 1012")
  expect([rankWords({ best: 1, worst: 1 }), rankWords({ best: 1, worst: 3 })]).toEqual(["1", "1 to 3"])
  expect([null, { interval: null }, { interval: { low: 79.96, high: 90.04 } }].map(estimateWords)).toEqual([
    "-",
    "-",
    "80.0 to 90.0",
  ])
  expect([3.25, -1].map(gainWords)).toEqual(["+3.3 points", "-1.0 points"])
})
