import { expect, test } from "vitest"
import { byteRange } from "./byte-range.ts"

test.each([
  [null, 10, "whole"],
  ["bytes=0-", 10, { first: 0, last: 9 }],
  ["bytes=4-6", 10, { first: 4, last: 6 }],
  ["bytes=4-600", 10, { first: 4, last: 9 }],
  ["bytes=-3", 10, { first: 7, last: 9 }],
  ["bytes=-30", 10, { first: 0, last: 9 }],
  ["bytes=-0", 10, "outside"],
  ["bytes=10-", 10, "outside"],
  ["bytes=0-", 0, "outside"],
  ["bytes=6-4", 10, "whole"],
  ["bytes=0-1,3-4", 10, "whole"],
  ["lines=0-1", 10, "whole"],
  ["bytes=-", 10, "whole"],
])("%s of %i bytes is %j", (header, size, expected) => {
  expect(byteRange(header, size)).toEqual(expected)
})
