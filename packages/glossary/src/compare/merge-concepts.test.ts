import { describe, expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { applyEdits } from "./apply-edits.ts"
import { mergeConcepts } from "./merge-concepts.ts"

const term = (id: string, more: Partial<Term> = {}): Term => ({
  id,
  text: `term ${id}`,
  type: "fullForm",
  status: "admitted",
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "noun", forms: [] },
  examples: { positive: [], negative: [] },
  ...more,
})
const base: Concept = { id: "c", definition: "old", subjectFields: ["air"], terms: [term("a"), term("b")] }

describe("two versions of a concept", () => {
  test.each<[string, Concept | null, Concept | null, Concept | null]>([
    [
      "take fields that only one changed",
      { ...base, definition: "new" },
      { ...base, notes: ["n"] },
      { ...base, definition: "new", notes: ["n"] },
    ],
    [
      "take the same change once",
      { ...base, definition: "new" },
      { ...base, definition: "new" },
      { ...base, definition: "new" },
    ],
    [
      "take what either added to a list, without what either took out",
      { ...base, subjectFields: ["air", "sea"] },
      { ...base, subjectFields: ["land"] },
      { ...base, subjectFields: ["land", "sea"] },
    ],
    [
      "merge terms by their ids and fields",
      { ...base, terms: [term("a", { status: "preferred" }), term("b")] },
      { ...base, terms: [term("a", { source: "JP" }), term("b"), term("d")] },
      { ...base, terms: [term("a", { status: "preferred", source: "JP" }), term("b"), term("d")] },
    ],
    [
      "lose a term that one removed and the other left alone",
      { ...base, terms: [term("a")] },
      { ...base, definition: "new" },
      { ...base, definition: "new", terms: [term("a")] },
    ],
    [
      "look into the match rules of a term",
      { ...base, terms: [term("a", { match: { ...term("a").match, case: "proper" } }), term("b")] },
      { ...base, terms: [term("a", { match: { ...term("a").match, forms: ["x"] } }), term("b")] },
      {
        ...base,
        terms: [term("a", { match: { case: "proper", hyphen: "flex", inflect: "noun", forms: ["x"] } }), term("b")],
      },
    ],
    ["are gone where one removed it and the other left it alone", null, base, null],
  ])("%s", (_name, mine, theirs, merged) => {
    expect(mergeConcepts(base, mine, theirs)).toEqual({ merged, conflicts: [] })
  })

  test("conflict where both changed a field, hold mine, and take theirs when told", () => {
    const mine = { ...base, terms: [term("a", { status: "preferred" }), term("b")] }
    const theirs = { ...base, terms: [term("a", { status: "forbidden" }), term("b")] }
    const conflict = { path: "terms.a.status", base: "admitted", mine: "preferred", theirs: "forbidden" }
    expect(mergeConcepts(base, mine, theirs)).toEqual({ merged: mine, conflicts: [conflict] })
    expect(mergeConcepts(base, mine, theirs, { "terms.a.status": "theirs" }).merged).toEqual(theirs)
  })

  test("conflict where one removed what the other changed", () => {
    const theirs = { ...base, definition: "new" }
    expect(mergeConcepts(base, null, theirs).conflicts).toEqual([{ path: "", base, mine: null, theirs }])
    expect(mergeConcepts(base, null, theirs, { "": "theirs" }).merged).toEqual(theirs)
    const shorter = { ...base, terms: [term("a")] }
    const changed = { ...base, terms: [term("a"), term("b", { source: "JP" })] }
    expect(mergeConcepts(base, shorter, changed).conflicts.map(({ path }) => path)).toEqual(["terms.b"])
  })

  test("conflict field by field where both added a concept of one id", () => {
    const theirs = { ...base, definition: "other" }
    expect(mergeConcepts(null, base, theirs).conflicts.map(({ path }) => path)).toEqual(["definition"])
  })
})

test("edits are applied one after the other, in place", () => {
  const other: Concept = { ...base, id: "d" }
  const edits = [
    { conceptId: "c", after: { ...base, definition: "new" } },
    { conceptId: "e", after: { ...base, id: "e" } },
    { conceptId: "d", after: null },
  ]
  expect(applyEdits([base, other], edits)).toEqual([
    { ...base, definition: "new" },
    { ...base, id: "e" },
  ])
})
