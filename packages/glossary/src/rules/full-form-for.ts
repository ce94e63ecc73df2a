import { startsSentence } from "../text/starts-sentence.ts"
import { fullFormsOf } from "./full-forms.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { Observation, Use } from "./observation.ts"

/** The full form to write for an abbreviation: the one that the text has used before, in the same number and case. */
export function fullFormFor({ text, uses }: Observation, { concept, term, match }: Use): string {
  const fullForms = fullFormsOf(concept)
  const isBefore = (other: Use): boolean => other.concept.id === concept.id && other.match.start < match.start
  const used = uses.find((other) => isBefore(other) && fullForms.includes(other.term))
  const fullForm = used?.term ?? fullForms[0]
  if (fullForm === undefined) return term.text
  const written = inNumberOf(match.surface, term, fullForm)
  return startsSentence(text, match.start) ? written.charAt(0).toUpperCase() + written.slice(1) : written
}
