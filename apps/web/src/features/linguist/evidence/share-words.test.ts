import { expect, test } from "vitest"
import { percentWords, perThousand } from "./share-words.ts"

test.each([
  [0, 100, "0"],
  [1, 1_000, "1.0"],
  [25, 1_000, "25"],
  [1, 0, "–"],
])("%i of %i is %s of a thousand", (part, whole, words) => {
  expect(perThousand(part, whole)).toBe(words)
})

test("a share is in whole percent", () => {
  expect(percentWords(0.826)).toBe("83 %")
})
