import type { Concept, Term } from "@readback/glossary"
import { expect, test } from "vitest"
import { detectProblems } from "./detect-problems.ts"

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
const concept = (id: string, ...terms: readonly Term[]): Concept => ({ id, subjectFields: [], terms })
const acronym = (text: string, parts: Partial<Term> = {}): Term =>
  term(text, {
    type: "acronym",
    status: "admitted",
    match: { case: "acronym", hyphen: "flex", inflect: "none", forms: [] },
    ...parts,
  })
const kindsIn = (...concepts: readonly Concept[]) =>
  Object.fromEntries([...detectProblems(concepts)].map(([id, all]) => [id, all.map(({ kind }) => kind).sort()]))

test.each<readonly [string, readonly Concept[], Readonly<Record<string, readonly string[]>>]>([
  [
    "nothing is wrong with concepts that share nothing",
    [concept("cas", term("close air support")), concept("roe", term("rules of engagement"))],
    {},
  ],
  [
    "an abbreviation of two concepts is a homograph in both",
    [
      concept("cas", term("close air support"), acronym("CAS")),
      concept("cal", term("calibrated air speed"), acronym("CAS")),
    ],
    { cas: ["homograph"], cal: ["homograph"] },
  ],
  [
    "a term of two concepts is a duplicate, whatever its capitals",
    [concept("one", term("line of departure")), concept("two", term("Line of departure"))],
    { one: ["duplicate"], two: ["duplicate"] },
  ],
  [
    "a term that one concept prefers and another forbids is a conflict in both",
    [
      concept("one", term("fire mission")),
      concept("two", term("call for fire"), term("fire mission", { status: "forbidden" })),
    ],
    { one: ["conflict", "duplicate"], two: ["conflict"] },
  ],
  [
    "replacements that lead back are circular",
    [
      concept(
        "one",
        term("alpha bravo", { status: "deprecated", replacements: ["charlie delta"] }),
        term("charlie delta", { status: "deprecated", replacements: ["alpha bravo"] }),
        term("echo foxtrot"),
      ),
    ],
    { one: ["circular", "circular", "other", "other"] },
  ],
  [
    "an example that is not treated as stated",
    [concept("one", term("fire support", { examples: { positive: ["Nothing here."], negative: [] } }))],
    { one: ["example"] },
  ],
  [
    "a term spelled like an ordinary word",
    [concept("one", acronym("IN"), term("in extremis"))],
    { one: ["quarantine"] },
  ],
])("%s", (_, concepts, kinds) => {
  expect(kindsIn(...concepts)).toEqual(kinds)
})
