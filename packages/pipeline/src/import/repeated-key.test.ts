import fc from "fast-check"
import { expect, test } from "vitest"
import { repeatedKey } from "./repeated-key.ts"

test.each<[string, string | undefined]>([
  ['{"a":1,"b":2}', undefined],
  ['{"a":1,"a":2}', "a"],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', undefined],
  ['{"x":[{"b":1, "b" : 2}]}', "b"],
  ['{"a":"\\"a\\":1","b":"a"}', undefined],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"a\\\\":1,"a\\\\":2}', "a\\"],
  ['{"":1,"":2}', ""],
  ['{"a":"\\\\","a":1}', "a"],
  ['["a","a"]', undefined],
  ["{}", undefined],
])("%s", (text, expected) => {
  expect(repeatedKey(text)).toBe(expected)
})

test("what JSON.stringify writes has no key twice, and what is written twice is found", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), (object) => {
      const text = JSON.stringify(object)
      expect(repeatedKey(text)).toBeUndefined()
      const [key] = Object.keys(object)
      expect(repeatedKey(`${text.slice(0, -1)},${JSON.stringify(key)}:1}`)).toBe(key)
    }),
  )
})
