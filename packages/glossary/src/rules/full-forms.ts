import type { Concept } from "../model/concept.ts"
import { isDiscouraged } from "../model/term-kind.ts"
import type { Term } from "../model/term.ts"

const known = new WeakMap<Concept, readonly Term[]>()

/** The full forms that the house lets a writer use for a concept, in the order of the glossary. */
export function fullFormsOf(concept: Concept): readonly Term[] {
  const found = known.get(concept) ?? concept.terms.filter((term) => term.type === "fullForm" && !isDiscouraged(term))
  known.set(concept, found)
  return found
}
