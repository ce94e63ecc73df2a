import { expect, test } from "vitest"
import { formatDuration } from "./format-duration.ts"

test.each([
  [900, "1 s"],
  [59_400, "59 s"],
  [61_000, "1 min 01 s"],
])("%i ms read %s", (ms, words) => {
  expect(formatDuration(ms)).toBe(words)
})
