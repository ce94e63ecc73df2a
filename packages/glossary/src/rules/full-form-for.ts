import { startsSentence } from "../text/starts-sentence.ts"
import { fullFormsOf } from "./full-forms.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { Observation, Use } from "./observation.ts"

/** The full form to write for an abbreviation: the one that the text uses most, in the same number and case. */
export function fullFormFor({ text, designations }: Observation, { concept, term, match }: Use): string {
  const fullForms = fullFormsOf(concept)
  const used = designations.get(concept.id)?.wording?.reference
  const fullForm = used !== undefined && fullForms.includes(used) ? used : fullForms[0]
  if (fullForm === undefined) return term.text
  const written = inNumberOf(match.surface, term, fullForm)
  return startsSentence(text, match.start) ? written.charAt(0).toUpperCase() + written.slice(1) : written
}
