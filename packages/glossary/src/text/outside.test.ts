import * as fc from "fast-check"
import { expect, test } from "vitest"
import { outside } from "./outside.ts"

const spans = fc.array(
  fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
)

test("keeps what a naive comparison keeps", () => {
  fc.assert(
    fc.property(spans, spans, (items, blocked) => {
      const naive = items.filter((item) => !blocked.some(({ start, end }) => start < item.end && item.start < end))
      expect(outside(items, blocked)).toEqual(naive)
    }),
  )
})
