import { expect, test } from "vitest"
import { wordsAround } from "./words-around.ts"

const long = Array.from({ length: 100 }, (_, at) => `word${at}`).join(" ")

test.each([
  ["a short text is whole", "hold the phase line", 9, 19, "hold the phase line"],
  ["blanks are made one", "hold\n\nthe  phase line", 11, 21, "hold the phase line"],
])("%s", (_name, text, start, end, expected) => {
  expect(wordsAround(text, start, end)).toBe(expected)
})

test("a long text is cut between words on both sides", () => {
  const start = long.indexOf("word50")
  const words = wordsAround(long, start, start + 6)
  expect(words).toMatch(/^… word\d+ .*word49 word50 word51.* word\d+ …$/)
  expect(words.length).toBeLessThan(340)
})

test("a word that is longer than the sides is kept whole", () => {
  const word = "x".repeat(500)
  expect(wordsAround(word, 0, 500)).toBe(word)
  expect(wordsAround(`a ${word} b`, 2, 502)).toContain(word)
})
