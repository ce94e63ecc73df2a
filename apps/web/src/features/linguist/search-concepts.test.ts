import type { Concept, Term } from "@readback/glossary"
import { expect, test } from "vitest"
import { indexConcepts, searchConcepts } from "./search-concepts.ts"

const term = (text: string): Term => ({
  id: text,
  text,
  type: "fullForm",
  status: "preferred",
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
  examples: { positive: [], negative: [] },
})

const concept = (id: string, terms: readonly string[], definition?: string): Concept => ({
  id,
  subjectFields: [],
  terms: terms.map(term),
  ...(definition === undefined ? {} : { definition }),
})

const index = indexConcepts([
  concept("roe", ["rules of engagement", "ROE"], "Directives on the use of force."),
  concept("force", ["use of force"]),
  concept("resume", ["résumé of orders"]),
  concept("order", ["order"], "A communication that conveys instructions."),
  concept("frago", ["fragmentary order", "FRAGO"], "An abbreviated order."),
])

test.each([
  ["", ["roe", "force", "resume", "order", "frago"]],
  ["   ", ["roe", "force", "resume", "order", "frago"]],
  ["roe", ["roe"]],
  ["RESUME", ["resume"]],
  ["order", ["order", "resume", "frago"]],
  ["use of force", ["force", "roe"]],
  ["force directives", ["roe"]],
  ["engagment", ["roe"]],
  ["fragmentray ordr", ["frago"]],
  ["rul", ["roe"]],
  ["nder", []],
  ["ore", []],
  ["der", ["resume", "order", "frago"]],
  ["tank", []],
])("%j finds %j", (query, ids) => {
  expect(searchConcepts(index, query).map((found) => found.id)).toEqual(ids)
})

test("the best is first: the term, its beginning, a word's beginning, inside, in the definition, misspelled", () => {
  const ranked = indexConcepts([
    concept("misspelled", ["rangs"]),
    concept("defined", ["list"], "By range."),
    concept("inside", ["arrange"]),
    concept("word", ["firing range"]),
    concept("prefix", ["range card"]),
    concept("exact", ["range"]),
  ])
  expect(searchConcepts(ranked, "range").map(({ id }) => id)).toEqual([
    "exact",
    "prefix",
    "word",
    "inside",
    "defined",
    "misspelled",
  ])
})

test("a query typed letter by letter finds what it finds at once", () => {
  for (const query of ["rules of engagement", "use of force", "order frago", "fragmentray", "der xy", "a d e r"])
    for (let length = 1; length <= query.length; length += 1) {
      const typed = query.slice(0, length)
      const afresh = indexConcepts(index.concepts.map(({ concept: one }) => one))
      expect(searchConcepts(index, typed)).toEqual(searchConcepts(afresh, typed))
    }
})
