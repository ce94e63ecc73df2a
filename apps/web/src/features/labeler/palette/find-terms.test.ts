import { expect, test } from "vitest"
import { createTermList } from "./find-terms.ts"

const list = createTermList()
for (const [id, preferred, other] of [
  ["c1", "close air support", "bombing support"],
  ["c2", "air support request", "ASR"],
  ["c3", "support", "assistance"],
] as const) {
  list.add({
    id,
    terms: [
      { id: "a", text: preferred, status: "preferred", type: "fullForm" },
      { id: "b", text: other, status: "forbidden", type: "fullForm" },
    ],
  } as never)
}

test.each([
  ["sup", 9, ["support", "close air support", "bombing support", "air support request"]],
  ["AIR SUPPORT", 9, ["air support request", "close air support"]],
  ["as", 1, ["ASR"]],
  [" ", 9, []],
  ["xyz", 9, []],
])("%j finds at most %i: %j", (words, limit, expected) => {
  expect(list.find(words, limit).map(({ text }) => text)).toEqual(expected)
})

test("a forbidden term comes with the preferred one", () => {
  expect(list.find("bombing", 1)).toEqual([
    { text: "bombing support", conceptId: "c1", status: "forbidden", preferred: "close air support" },
  ])
})
