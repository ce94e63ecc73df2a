import { expect, test } from "vitest"
import { isSameText } from "./is-same-text.ts"

test.each([
  ["a b", " a\n\tb ", true],
  ["caf\u00e9", "cafe\u0301", true],
  ["a b", "ab", false],
  ["DoD", "DOD", false],
  ["", "", true],
])("%j and %j: %s", (a, b, same) => {
  expect(isSameText(a, b)).toBe(same)
})
