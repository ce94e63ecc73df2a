import { expect, test } from "vitest"
import { paceOf } from "./pace-of.ts"

test.each([
  [[], { judgments: 0, medianMs: null, perHour: null }],
  [[0], { judgments: 1, medianMs: 0, perHour: null }],
  [[60_000], { judgments: 1, medianMs: 60_000, perHour: 60 }],
  [[30_000, 90_000], { judgments: 2, medianMs: 60_000, perHour: 60 }],
  [[10_000, 20_000, 330_000], { judgments: 3, medianMs: 20_000, perHour: 30 }],
])("times at work of %j are a pace of %o", (times, pace) => {
  expect(paceOf(times)).toEqual(pace)
})
