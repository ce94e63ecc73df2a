import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { applyEdits } from "./apply-edits.ts"
import { type ImportPolicy, mergeImport } from "./merge-import.ts"

const term = (text: string, more: Partial<Term> = {}): Term => ({
  id: text,
  text,
  type: "fullForm",
  status: "preferred",
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
  examples: { positive: [], negative: [] },
  ...more,
})
const concept = (id: string, terms: readonly (string | Term)[], more: Partial<Concept> = {}): Concept => ({
  id,
  subjectFields: [],
  terms: terms.map((one) => (typeof one === "string" ? term(one) : one)),
  ...more,
})

const acronym = (text: string) => term(text, { type: "acronym", status: "admitted" })
const there = [
  concept("c1", ["close air support", acronym("CAS")], { definition: "Air attack" }),
  concept("c2", ["phase line"]),
]
const outcome = (imported: readonly Concept[], policy: ImportPolicy, removeMissing = false) => {
  const { edits, ...counts } = mergeImport(there, imported, policy, { removeMissing })
  return {
    ...counts,
    edits: edits.map(({ conceptId, after }) => [conceptId, after?.terms.map(({ text }) => text) ?? null]),
  }
}

describe("merging an import", () => {
  test.each<[string, readonly Concept[], ImportPolicy, object]>([
    ["replaces by id", [concept("c1", ["air support"])], "by-id", { edits: [["c1", ["air support"]]], unchanged: 0 }],
    ["keeps what is the same", there, "by-id", { edits: [], unchanged: 2 }],
    [
      "adds another concept of the same name by id",
      [concept("x", ["phase line"])],
      "by-id",
      { edits: [["x", ["phase line"]]] },
    ],
    [
      "joins by a full form in other capitals",
      [concept("x", ["Close Air Support", acronym("CLAS")])],
      "by-term",
      {
        edits: [["c1", ["close air support", "CAS", "Close Air Support", "CLAS"]]],
        joined: [{ conceptId: "x", into: "c1" }],
      },
    ],
    [
      "does not join by an abbreviation",
      [concept("x", ["casualty", acronym("CAS")])],
      "by-term",
      { edits: [["x", ["casualty", "CAS"]]], joined: [] },
    ],
    [
      "joins what says nothing new without a change",
      [concept("x", ["phase line"])],
      "by-term",
      { edits: [], unchanged: 1 },
    ],
    [
      "joins two of the file into one",
      [concept("x", ["phase line", acronym("PL")]), concept("y", ["phase line", acronym("PHL")])],
      "by-term",
      { edits: [["c2", ["phase line", "PL", "PHL"]]] },
    ],
    [
      "leaves out what is there",
      [concept("c1", ["new"]), concept("x", ["Phase line"]), concept("y", ["new"])],
      "add-only",
      { edits: [["y", ["new"]]], leftOut: 2 },
    ],
  ])("%s", (_name, imported, policy, expected) => {
    expect(outcome(imported, policy)).toMatchObject(expected)
  })

  test("removes what the import does not have only where that is asked for", () => {
    expect(outcome([there[0] as Concept], "by-id", true)).toMatchObject({ edits: [["c2", null]] })
    expect(outcome([there[0] as Concept], "by-id")).toMatchObject({ edits: [] })
    expect(outcome([concept("x", ["phase line"])], "by-term", true)).toMatchObject({ edits: [["c1", null]] })
  })

  test("keeps definition, status and ids, and takes a second preferred term as admitted", () => {
    const more = concept("x", ["close air support", term("tactical air support", { id: "CAS" })], {
      definition: "Other words",
      notes: ["From the file"],
      relations: [{ type: "related", target: "y" }],
    })
    const { edits } = mergeImport(there, [more, concept("y", ["phase line"])], "by-term")
    expect(edits).toMatchObject([
      {
        conceptId: "c1",
        after: {
          definition: "Air attack",
          notes: ["From the file"],
          relations: [{ type: "related", target: "c2" }],
          terms: [{}, {}, { id: "CAS-2", text: "tactical air support", status: "admitted" }],
        },
      },
    ])
  })

  test("imported twice changes nothing the second time, under every policy", () => {
    const words = fc.constantFrom("alpha", "Bravo", "bravo", "charlie", "delta")
    const some = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b", "c", "d"),
        texts: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    )
    const policies = fc.constantFrom<ImportPolicy[]>("by-id", "by-term", "add-only")
    const made = (all: readonly { id: string; texts: string[] }[]) => all.map(({ id, texts }) => concept(id, texts))
    fc.assert(
      fc.property(some, some, policies, fc.boolean(), (before, file, policy, removeMissing) => {
        const first = mergeImport(made(before), made(file), policy, { removeMissing })
        const after = applyEdits(made(before), first.edits)
        const ids = after.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const one of after) expect(new Set(one.terms.map(({ id }) => id)).size).toBe(one.terms.length)
        const again = mergeImport(after, made(file), policy)
        expect(again.edits.filter(({ before: was }) => was === null)).toEqual([])
        if (policy === "by-id") expect(again.edits).toEqual([])
        if (policy === "by-term") expect(applyEdits(after, again.edits).length).toBe(after.length)
      }),
    )
  })
})
