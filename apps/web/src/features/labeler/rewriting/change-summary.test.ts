import { expect, test } from "vitest"
import { wordDiff } from "../../../reading/comparing/word-diff.ts"
import { suggestChangeSummary } from "./change-summary.ts"

test.each([
  ["the same", "the same", ""],
  ["Request bombing support now", "Request close air support now", "“bombing” became “close air”; 1 word longer"],
  ["Move out at once please", "Move out at once", "Removed “please”; 1 word shorter"],
  ["Move out", "Move out at 0600", "Added “at 0600”; 2 words longer"],
  ["a b c d e f g h i", "A b C d E f G h I", "“a” became “A”; “c” became “C”; “e” became “E”; 2 more"],
  [
    "one two three four five six seven eight nine ten",
    "something entirely different from everything that stood there before",
    "1 passage rewritten; 1 word shorter",
  ],
])("%s / %s", (original, rewritten, expected) => {
  const diff = wordDiff(original, rewritten)
  expect(diff === undefined ? undefined : suggestChangeSummary(diff)).toBe(expected)
})
