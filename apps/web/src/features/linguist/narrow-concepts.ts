import { type Concept, conceptName, isAbbreviation, type TermStatus } from "@readback/glossary"
import { initialOf } from "./initial-of.ts"

/** What a list of concepts is narrowed to; what is absent narrows nothing. */
export interface Facets {
  readonly status?: TermStatus | undefined
  readonly field?: string | undefined
  readonly letter?: string | undefined
  readonly isAbbreviated?: boolean | undefined
}

/** The concepts that have a term of the status, the subject field, an abbreviation, and stand under the letter. */
export function narrowConcepts(concepts: readonly Concept[], facets: Facets): readonly Concept[] {
  const { status, field, letter, isAbbreviated = false } = facets
  return concepts.filter(
    (concept) =>
      (status === undefined || concept.terms.some((term) => term.status === status)) &&
      (field === undefined || concept.subjectFields.includes(field)) &&
      (!isAbbreviated || concept.terms.some(isAbbreviation)) &&
      (letter === undefined || initialOf(conceptName(concept)) === letter),
  )
}
