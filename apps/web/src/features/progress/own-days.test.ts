import { expect, test } from "vitest"
import { ownDays } from "./own-days.ts"

test("fourteen midnights of the person's own calendar, today's last", () => {
  const days = ownDays(new Date(2026, 10, 3, 15, 30)).map((day) => new Date(day))
  expect(days).toHaveLength(14)
  expect(days.map((day) => [day.getHours(), day.getMinutes()])).toEqual(days.map(() => [0, 0]))
  expect(days.map((day) => day.getDate())).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 1, 2, 3])
})
