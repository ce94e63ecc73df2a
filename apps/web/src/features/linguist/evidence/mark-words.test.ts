import { expect, test } from "vitest"
import { markWords } from "./mark-words.ts"

const marked = (text: string, words: string) =>
  markWords(text, words).map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))

test.each([
  ["They held the Phase  Line.", "phase line", ["They held the ", "[Phase  Line]", "."]],
  ["A+ is A+", "a+", ["[A+]", " is ", "[A+]"]],
  ["Nothing", "else", ["Nothing"]],
  ["Nothing", " ", ["Nothing"]],
  ["", "x", []],
])("in %j the words %j", (text, words, expected) => {
  expect(marked(text, words)).toEqual(expected)
})
