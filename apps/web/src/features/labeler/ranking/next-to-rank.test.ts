import { expect, test } from "vitest"
import { nextToRank } from "./next-to-rank.ts"

const order = ["a", "b", "c", "d"]

test.each([
  ["a", ["a", "b", "c", "d"], "b"],
  ["b", ["a", "d"], "d"],
  ["d", ["b", "c"], "b"],
  ["c", [], "c"],
  ["c", ["c"], "c"],
])("after %s with %j open comes %s", (after, unplaced, next) => {
  expect(nextToRank(order, unplaced, after)).toBe(next)
})
