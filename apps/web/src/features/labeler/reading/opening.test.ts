import { expect, test } from "vitest"
import { opening } from "./opening.ts"

test.each([
  ["short", "short", false],
  ["a\nb", "a\nb", false],
  ["a\nb\nc", "a\nb", true],
  ["one two three four five six", "one two three four", true],
  ["a".repeat(30), "a".repeat(20), true],
  [`${"a".repeat(19)}\u{1F681}`, "a".repeat(19), true],
])("%j opens with %j", (text, begun, isCut) => {
  expect(opening(text, 20)).toEqual({ text: begun, isCut })
})
