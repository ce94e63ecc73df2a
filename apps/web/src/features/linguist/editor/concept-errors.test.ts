import { expect, test } from "vitest"
import { blankConcept } from "./blank-concept.ts"
import { conceptErrors } from "./concept-errors.ts"

test("a concept that is whole has no errors", () => {
  const concept = blankConcept("c", "t")
  expect(conceptErrors({ ...concept, terms: concept.terms.map((term) => ({ ...term, text: "tank" })) }).size).toBe(0)
})

test("an error stands at its field and at every part of the form around it", () => {
  const errors = conceptErrors(blankConcept("c", "t"))
  expect([...errors]).toEqual([
    ["terms.0.text", "This must not be empty."],
    ["terms.0", "This must not be empty."],
    ["terms", "This must not be empty."],
  ])
})
