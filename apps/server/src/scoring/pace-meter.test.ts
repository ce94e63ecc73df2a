import { expect, test } from "vitest"
import { paceMeter } from "./pace-meter.ts"

test("the pace is that of the last five seconds", () => {
  let at = 0
  const pace = paceMeter(() => at)
  at = 1_000
  expect(pace(100)).toBe(100)
  at = 4_000
  expect(pace(100)).toBe(50)
  at = 20_000
  expect(pace(500)).toBe(100)
})
