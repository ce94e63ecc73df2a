import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { editDistance } from "./edit-distance.ts"

/** The table of distances, row by row: slow, and plain to see. */
function oracle(one: readonly string[], other: readonly string[]): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, sign] of one.entries()) {
    const here = [row + 1]
    for (const [column, theirs] of other.entries()) {
      const replaced = (before[column] ?? 0) + (sign === theirs ? 0 : 1)
      here.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1))
    }
    before = here
  }
  return before.at(-1) ?? 0
}

describe("the distance of an edit", () => {
  test.each([
    ["", "", 0, 0],
    ["", "Two words", 9, 2],
    ["kitten", "sitting", 3, 1],
    ["The bomb run", "The bombing run", 3, 1],
    ["one two three", "one  two\nthree", 2, 0],
    ["a b c", "c a b", 3, 2],
    // A sign of two UTF-16 units is one.
    ["go \u{1F600}", "go \u{1F680}", 1, 1],
    ["caf\u00e9", "cafe\u0301", 2, 1],
  ])("from %j to %j", (original, edited, characters, words) => {
    expect(editDistance(original, edited)).toEqual({ characters, words })
  })

  test("is that of the whole table, however long the texts are", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", " ", "\u{1F600}"), { maxLength: 150 })
      .map((all) => all.join(""))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const words = (whole: string) => whole.split(" ").filter((word) => word !== "")
        expect(editDistance(one, other)).toEqual({
          characters: oracle(Array.from(one), Array.from(other)),
          words: oracle(words(one), words(other)),
        })
        expect(editDistance(other, one)).toEqual(editDistance(one, other))
      }),
      { numRuns: 500 },
    )
  })

  test("of long texts that have little in common is not counted", () => {
    const [one, other] = ["ab ".repeat(30_000), "cd ".repeat(30_000)]
    expect(editDistance(one, other)).toEqual({ characters: -1, words: 30_000 })
    expect(editDistance(one, `x${one}`)).toEqual({ characters: 1, words: 1 })
  })
})
