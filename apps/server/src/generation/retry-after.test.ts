import { expect, test } from "vitest"
import { retryAfterMs } from "./retry-after.ts"

test.each<[Record<string, string>, number | null]>([
  [{}, null],
  [{ "retry-after": "3" }, 3_000],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "3", "retry-after-ms": "20" }, 20],
  [{ "retry-after": "Thu, 01 Jan 1970 00:00:05 GMT" }, 4_000],
  [{ "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 0],
  [{ "retry-after": "soon" }, null],
  [{ "retry-after": "-1" }, null],
])("%j", (headers, expected) => {
  expect(retryAfterMs(new Headers(headers), 1_000)).toBe(expected)
})
