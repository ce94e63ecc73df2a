import type { Concept, Term } from "@readback/glossary"
import { expect, test } from "vitest"
import { abbreviationsOf } from "./abbreviations.ts"
import { dictionaryOf } from "./dictionary.ts"
import { narrowConcepts } from "./narrow-concepts.ts"

const term = (text: string, parts: Partial<Term> = {}): Term => ({
  id: text,
  text,
  type: "fullForm",
  status: "preferred",
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
  examples: { positive: [], negative: [] },
  ...parts,
})
const short = (text: string) => term(text, { type: "acronym", status: "admitted" })
const concepts: readonly Concept[] = [
  {
    id: "cas",
    subjectFields: ["fires"],
    terms: [
      term("close air support"),
      short("CAS"),
      term("air strike support", { status: "forbidden", replacements: ["close air support"] }),
    ],
  },
  { id: "civil", subjectFields: [], terms: [term("civil affairs staff"), short("CAS")] },
  { id: "cal", subjectFields: [], terms: [term(".50 cal"), term("Kaliber 50", { language: "de" })] },
]

test("a dictionary has each concept under its name, and sends readers of other words there", () => {
  const letters = dictionaryOf(concepts, "en").map(({ letter, entries }) => [letter, entries.map(({ word }) => word)])
  expect(letters).toEqual([
    ["A", ["air strike support"]],
    ["C", ["CAS", "CAS", "civil affairs staff", "close air support"]],
    ["#", [".50 cal"]],
  ])
  expect(dictionaryOf(concepts, "en")[0]?.entries[0]).toMatchObject({ kind: "reference", to: "close air support" })
})

test("an abbreviation has a row for each of its meanings", () => {
  const rows = abbreviationsOf(concepts, "en").map((one) => [one.term.text, one.fullForms])
  expect(rows).toEqual([
    ["CAS", ["civil affairs staff"]],
    ["CAS", ["close air support"]],
  ])
})

test.each([
  [{}, ["cas", "civil", "cal"]],
  [{ status: "forbidden" as const }, ["cas"]],
  [{ field: "fires" }, ["cas"]],
  [{ letter: "C" }, ["cas", "civil"]],
  [{ letter: "#" }, ["cal"]],
  [{ isAbbreviated: true, letter: "C" }, ["cas", "civil"]],
])("%j narrows to %j", (facets, ids) => {
  expect(narrowConcepts(concepts, facets).map(({ id }) => id)).toEqual(ids)
})
