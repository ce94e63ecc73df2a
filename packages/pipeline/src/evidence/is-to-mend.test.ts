import { expect, test } from "vitest"
import { isToMend } from "./is-to-mend.ts"

test.each([
  [4, 20, false],
  [5, 20, true],
  [19, 19, false],
  [20, 100, false],
  [21, 100, true],
  [0, 0, false],
])("%i overruled of %i read: %s", (overruled, read, expected) => {
  expect(isToMend({ overruled, read })).toBe(expected)
})
