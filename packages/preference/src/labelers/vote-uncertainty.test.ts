import * as fc from "fast-check"
import { expect, test } from "vitest"
import { voteUncertainty } from "./vote-uncertainty.ts"

test.each<[string, number[][], number]>([
  ["nobody has judged", [], 1_000],
  ["a pair without votes", [[]], 1_000],
  ["one for each side", [[2, -1]], 1_000],
  ["ties", [[0, 0]], 1_000],
  ["one vote", [[3]], 889],
  ["two that agree", [[1, 2]], 750],
  ["ten that agree", [Array(10).fill(-1)], 306],
  ["the mean of its pairs", [[1, 2], [0]], 875],
])("%s", (_name, pairs, expected) => {
  expect(voteUncertainty(pairs)).toBe(expected)
})

test("does not depend on which side is the first, and falls with every vote that agrees", () => {
  const values = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 9 })
  fc.assert(
    fc.property(values, (votes) => {
      expect(voteUncertainty([votes])).toBe(voteUncertainty([votes.map((value) => -value)]))
    }),
  )
  const unanimous = Array.from({ length: 12 }, (_, n) => voteUncertainty([Array<number>(n).fill(1)]))
  expect(unanimous).toEqual(unanimous.toSorted((a, b) => b - a))
})
