import fc from "fast-check"
import { expect, test } from "vitest"
import { isEqual } from "./is-equal.ts"

const value = fc.jsonValue({ maxDepth: 3 })

test("plain data is equal exactly where its JSON is", () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const copy: unknown = JSON.parse(JSON.stringify(a))
      expect(isEqual(copy, JSON.parse(JSON.stringify(copy)))).toBe(true)
      if (JSON.stringify(a) === JSON.stringify(b)) expect(isEqual(copy, JSON.parse(JSON.stringify(b)))).toBe(true)
      else if (isEqual(a, b)) expect(a).toEqual(b)
    }),
  )
  expect(isEqual({ a: [1, { b: null }] }, { a: [1, { b: 0 }] })).toBe(false)
  expect(isEqual({ a: undefined }, { b: undefined })).toBe(false)
  expect(isEqual([1], { 0: 1 })).toBe(false)
})
