import { expect, test } from "vitest"
import { startsSentence } from "./starts-sentence.ts"

const cases: readonly (readonly [text: string, isStart: boolean])[] = [
  ["X", true],
  ["Go. X", true],
  ["Go!” X", true],
  ["a\nX", true],
  ["a\n- X", true],
  ["1. X", true],
  ["a\n(b) “X", true],
  ["a long sentence that ends here. X", true],
  ["a X", false],
  ["the U.S. X", false],
  ["e.g. X", false],
  ["see No. X", false],
  ["a long sentence, and so it goes on (X", false],
  ["a (b) X", false],
]

test.each(cases)("%j: %s", (text, isStart) => {
  expect(startsSentence(text, text.length - 1)).toBe(isStart)
})
