import { isDiscouraged } from "../model/term-kind.ts"
import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"
import type { Observation } from "./observation.ts"

/** Reports an approved abbreviation whose capitals differ from the glossary's ("DoDI" for "DODI"). */
export function abbreviationMiswritten(observation: Observation): readonly Finding[] {
  return observation.uses.flatMap(({ match, term, concept, confidence }) => {
    if (match.form !== "case" || isDiscouraged(term)) return []
    return {
      id: findingId("abbreviation-miswritten", match, concept.id, term.id),
      code: "abbreviation-miswritten",
      start: match.start,
      end: match.end,
      conceptId: concept.id,
      termId: term.id,
      status: term.status,
      severity: "minor",
      confidence,
      message: `"${match.surface}" does not follow the glossary's capitals. Write "${term.text}".`,
      replacements: [term.text],
    }
  })
}
