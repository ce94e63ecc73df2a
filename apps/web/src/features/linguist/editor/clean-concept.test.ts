import type { Concept, Term } from "@readback/glossary"
import { expect, test } from "vitest"
import { cleanConcept } from "./clean-concept.ts"
import { blankConcept, blankTerm } from "./blank-concept.ts"

const withTerm = (parts: Partial<Term>): Concept => ({
  ...blankConcept("c", "t"),
  terms: [{ ...blankTerm("t"), ...parts }],
})

test("what says nothing is left out, what the model needs stays", () => {
  const concept: Concept = {
    ...withTerm({ text: " close air support ", message: "", notes: ["", "  "], replacements: ["", "a "] }),
    definition: "  ",
    notes: ["One.", ""],
    relations: [],
  }
  expect(cleanConcept(concept)).toEqual({
    id: "c",
    subjectFields: [],
    notes: ["One."],
    terms: [{ ...blankTerm("t"), text: "close air support", replacements: ["a"] }],
  })
})

test("a term without text stays, so that the form can say so", () => {
  expect(cleanConcept(withTerm({ text: " " })).terms[0]?.text).toBe("")
})

test("a sentence in use without words is left out", () => {
  const { terms } = cleanConcept(withTerm({ text: "a", contexts: [{ text: "" }, { text: "Seen." }] }))
  expect(terms[0]?.contexts).toEqual([{ text: "Seen." }])
})

test("what other tools wrote stays as it is", () => {
  const foreign = [{ name: "x", attributes: {}, content: [" ", ""] }]
  expect(cleanConcept({ ...withTerm({ text: "a" }), foreign }).foreign).toEqual(foreign)
})
