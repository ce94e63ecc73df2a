import { expect, test } from "vitest"
import { kappaCells, MOST_PEOPLE } from "./kappa-cells.ts"

const people = (count: number) => Array.from({ length: count }, (_, at) => ({ userId: `u${at}`, name: `Person ${at}` }))

test("each kappa stands on both sides of the diagonal; who has none is left out", () => {
  const pairs = [
    { firstId: "u2", secondId: "u0", kappa: { kappa: 0.512 } },
    { firstId: "u0", secondId: "u1", kappa: null },
  ]
  expect(kappaCells(people(3), pairs)).toEqual({
    rows: ["1 Person 0", "2 Person 2"],
    columns: ["1", "2"],
    cells: [
      { row: "2 Person 2", column: "1", shade: 0.512, words: "0.51" },
      { row: "1 Person 0", column: "2", shade: 0.512, words: "0.51" },
    ],
  })
})

test("only the busiest people are shown", () => {
  const pairs = people(40).map(({ userId }) => ({ firstId: "u0", secondId: userId, kappa: { kappa: 0.5 } }))
  expect(kappaCells(people(40), pairs).rows).toHaveLength(MOST_PEOPLE)
})
