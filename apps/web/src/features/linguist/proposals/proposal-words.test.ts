import { expect, test } from "vitest"
import { sizeWords } from "./proposal-words.ts"

test.each([
  [{ added: 0, changed: 0, removed: 0 }, "Nothing yet"],
  [{ added: 1, changed: 0, removed: 0 }, "1 concept added"],
  [{ added: 6_863, changed: 2, removed: 1 }, "6,863 concepts added, 2 concepts changed, 1 concept removed"],
])("%j is %j", (counts, words) => {
  expect(sizeWords(counts)).toBe(words)
})
