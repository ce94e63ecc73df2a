import type { Concept, Term } from "@readback/glossary"

/** A term about which nothing is known yet. */
export const blankTerm = (id: string): Term => ({
  id,
  text: "",
  type: "fullForm",
  status: "admitted",
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "noun", forms: [] },
  examples: { positive: [], negative: [] },
})

/** A concept with one preferred term, both without words yet. */
export const blankConcept = (id: string, termId: string): Concept => ({
  id,
  subjectFields: [],
  terms: [{ ...blankTerm(termId), status: "preferred" }],
})
