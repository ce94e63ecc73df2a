import { expect, test } from "vitest"
import { fillInSlices } from "./fill-in-slices.ts"

test("everything is done once and in order, and no slice is longer than a frame has room for", async () => {
  let clock = 0
  const done: number[] = []
  const slices: number[] = []
  let began = 0
  await fillInSlices(
    1_000,
    (index) => {
      done.push(index)
      clock += 0.5
    },
    {
      pause: () => {
        slices.push(clock - began)
        began = clock
        return Promise.resolve()
      },
      now: () => clock,
    },
  )
  expect(done).toEqual(Array.from({ length: 1_000 }, (_, index) => index))
  expect(Math.max(...slices)).toBeLessThanOrEqual(10)
})
