import { expect, test } from "vitest"
import { createActiveTime } from "./active-time.ts"

test.each([
  ["steady work counts", 0, [10_000, 30_000], 30_000],
  ["a long pause does not", 0, [10_000, 200_000, 205_000], 15_000],
  ["an earlier visit is added", 5_000, [1_000], 6_000],
  ["a clock set back takes nothing away", 0, [10_000, 4_000, 6_000], 12_000],
])("%s", (_name, earlier, instants, total) => {
  const time = createActiveTime(earlier, 0)
  for (const instant of instants) time.notice(instant)
  expect(time.totalMs).toBe(total)
})
