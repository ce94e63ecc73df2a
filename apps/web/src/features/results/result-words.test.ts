import { expect, test } from "vitest"
import { coefficientWords, intervalWords, percentWords, rankWords, reliabilityWords } from "./result-words.ts"

test.each([
  [{ kind: "value", value: 0.8125 }, "0.81", "Reliable"],
  [{ kind: "value", value: 0.7 }, "0.70", "For tentative conclusions"],
  [{ kind: "value", value: -0.1 }, "-0.10", "Below what conclusions need"],
  [{ kind: "undefined", reason: "no-pairs" }, "no pairs yet", "Nothing to compare with chance"],
  [{ kind: "undefined", reason: "one-value" }, "all the same", "Nothing to compare with chance"],
] as const)("%j", (coefficient, value, meaning) => {
  expect([coefficientWords(coefficient), reliabilityWords(coefficient)]).toEqual([value, meaning])
})

test("figures in words", () => {
  expect(percentWords(0.745)).toBe("75 %")
  expect(intervalWords({ low: 987.6, high: 1012.4 })).toBe("988 to 1012")
  expect([rankWords({ best: 1, worst: 1 }), rankWords({ best: 1, worst: 3 })]).toEqual(["1", "1 to 3"])
})
