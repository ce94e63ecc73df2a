import { expect, test } from "vitest"
import { coefficientWords, reliabilityWords } from "./coefficient-words.ts"

test.each([
  [{ kind: "value", value: 0.8125 }, "0.81", "Reliable"],
  [{ kind: "value", value: 0.7 }, "0.70", "For tentative conclusions"],
  [{ kind: "value", value: -0.1 }, "-0.10", "Below what conclusions need"],
  [{ kind: "undefined", reason: "no-pairs" }, "no pairs yet", "Nothing to compare with chance"],
  [{ kind: "undefined", reason: "one-value" }, "all the same", "Nothing to compare with chance"],
] as const)("%j", (coefficient, value, meaning) => {
  expect([coefficientWords(coefficient), reliabilityWords(coefficient)]).toEqual([value, meaning])
})
