import { expect, test } from "vitest"
import { withinOneEdit } from "./within-one-edit.ts"

test.each([
  ["close", "close", true],
  ["close", "clse", true],
  ["close", "closse", true],
  ["close", "clase", true],
  ["close", "clsoe", true],
  ["close", "lcose", true],
  ["close", "clo", false],
  ["close", "clauze", false],
  ["close", "esolc", false],
  ["", "a", true],
  ["ab", "ba", true],
  ["abc", "cba", false],
])("%j and %j: %s", (first, second, isNear) => {
  expect(withinOneEdit(first, second)).toBe(isNear)
  expect(withinOneEdit(second, first)).toBe(isNear)
})
