import { expect, test } from "vitest"
import { winCells } from "./win-cells.ts"

test("each meeting stands twice in the matrix, once from each side; ties count half", () => {
  const models = [{ model: "a" }, { model: "b" }, { model: "c" }]
  const encounters = [{ first: "a", second: "c", wins: 2, losses: 1, ties: 1 }]
  expect(winCells({ models, encounters })).toEqual({
    rows: ["1 a", "2 b", "3 c"],
    columns: ["1", "2", "3"],
    cells: [
      { row: "1 a", column: "3", shade: 0.625, words: "63" },
      { row: "3 c", column: "1", shade: 0.375, words: "38" },
    ],
  })
})
