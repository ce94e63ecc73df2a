import { expect, test } from "vitest"
import { createKeySeal } from "./key-seal.ts"

test("a key comes back under the same secret, and under no other", () => {
  const sealed = createKeySeal("first secret").seal("sk-äöü-123")
  expect(sealed).not.toContain("123")
  expect(createKeySeal("first secret").open(sealed)).toBe("sk-äöü-123")
  expect(createKeySeal("second secret").open(sealed)).toBeUndefined()
})

test("the same key is never sealed alike twice", () => {
  const seal = createKeySeal("secret")
  expect(seal.seal("key")).not.toBe(seal.seal("key"))
})

test.each(["", "v1.", "v1.AAAA", "plain", "v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])(
  "%j is not a sealed key",
  (text) => {
    expect(createKeySeal("secret").open(text)).toBeUndefined()
  },
)

test("altered bytes do not open", () => {
  const seal = createKeySeal("secret")
  const bytes = Buffer.from(seal.seal("key").slice(3), "base64url")
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  expect(seal.open(`v1.${bytes.toString("base64url")}`)).toBeUndefined()
})
