import type { Concept } from "@readback/glossary"
import { expect, test } from "vitest"
import { nextOrder, placesIn, type RowOrder } from "./sort-rows.ts"

const concept = (id: string, definition?: string): Concept => ({
  id,
  subjectFields: [],
  terms: [
    {
      id: "t",
      text: id,
      type: "fullForm",
      status: id === "b" ? "forbidden" : "preferred",
      replacements: [],
      match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
      examples: { positive: [], negative: [] },
    },
  ],
  ...(definition === undefined ? {} : { definition }),
})
const concepts = [concept("a", "Zulu."), concept("b"), concept("c", "Alpha.")]
const about = {
  language: "en",
  problems: new Map(),
  changeOf: (id: string) => (id === "c" ? ("changed" as const) : undefined),
}
const ordered = (order: RowOrder) => {
  const places = placesIn(order, concepts, about)
  return concepts.toSorted((x, y) => (places.get(x) ?? 0) - (places.get(y) ?? 0)).map(({ id }) => id)
}

test.each<readonly [RowOrder, readonly string[]]>([
  [{ column: "term", isDescending: true }, ["c", "b", "a"]],
  [{ column: "status", isDescending: false }, ["b", "a", "c"]],
  [{ column: "definition", isDescending: false }, ["c", "a", "b"]],
  [{ column: "definition", isDescending: true }, ["a", "c", "b"]],
  [{ column: "change", isDescending: false }, ["c", "a", "b"]],
  [{ column: "change", isDescending: true }, ["c", "a", "b"]],
])("%j orders %j, and what has no value stands last", (order, ids) => {
  expect(ordered(order)).toEqual(ids)
})

test("a column's head asks for up, down and no order in turn", () => {
  const up = nextOrder(undefined, "term")
  expect(up).toEqual({ column: "term", isDescending: false })
  const down = nextOrder(up, "term")
  expect(down).toEqual({ column: "term", isDescending: true })
  expect(nextOrder(down, "term")).toBeUndefined()
  expect(nextOrder(down, "field")).toEqual({ column: "field", isDescending: false })
})
