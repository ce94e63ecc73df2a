import { expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { phraseFinder } from "./find-phrases.ts"
import { phrasesOfConcept, soughtPhrase } from "./sought-phrase.ts"

const found = (typed: string, text: string) => {
  const phrase = soughtPhrase(typed)
  return phrase === undefined ? undefined : phraseFinder([phrase])(text).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ["phase line", "The Phase-Line and the phase\nline.", ["Phase-Line", "phase\nline"]],
  ["phase line", "phase lines", []],
  ["phase line*", "phase lines", ["phase lines"]],
  ["*ment", "movement of equipment meant", ["movement", "equipment"]],
  ["m*nt", "mount the movement", ["mount", "movement"]],
  ["* support", "close air support", ["air support"]],
  ["façade", "The FACADE", ["FACADE"]],
  ["* *", "one two", undefined],
  ["...", "one", undefined],
  ["", "one", undefined],
])("%s in %j", (typed, text, expected) => {
  expect(found(typed, text)).toEqual(expected)
})

const term = (text: string, isShort: boolean): Term => ({
  id: text,
  text,
  type: isShort ? "acronym" : "fullForm",
  status: "preferred",
  replacements: [],
  match: { case: isShort ? "acronym" : "common", hyphen: "flex", inflect: isShort ? "none" : "noun", forms: [] },
  examples: { positive: [], negative: [] },
})
const concept: Concept = { id: "c", subjectFields: [], terms: [term("phase line", false), term("PL", true)] }

test("a concept is found in all its forms, its abbreviation in its own capitals only", () => {
  const text = "Phase lines and PL, not pl."
  const hits = phraseFinder(phrasesOfConcept(concept, "en"))(text)
  expect(hits.map(({ start, end, phrase }) => [text.slice(start, end), phrase.termId])).toEqual([
    ["Phase lines", "phase line"],
    ["PL", "PL"],
  ])
})
