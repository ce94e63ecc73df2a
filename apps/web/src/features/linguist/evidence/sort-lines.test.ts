import { expect, test } from "vitest"
import { sortLines } from "./sort-lines.ts"

const lines = [
  { left: "the old ", right: " moved on" },
  { left: "a new ", right: " halted" },
  { left: "one old ", right: ", Halted" },
]
const at = (order: "stored" | "left" | "right") => sortLines(lines, order, "en").map((line) => lines.indexOf(line))

test("lines stand as stored, or by the words beside the hit", () => {
  expect(at("stored")).toEqual([0, 1, 2])
  expect(at("right")).toEqual([1, 2, 0])
  expect(at("left")).toEqual([1, 2, 0])
})
