import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Observation } from "./observation.ts"
import { likeSurface } from "./like-surface.ts"

/**
 * Reports an abbreviation whose full form the text garbles, once per concept; where only the last word is the same it is
 * advice, for that may be another sense. Homographs and other senses are left alone.
 */
export function wrongExpansion(observation: Observation, index: ReleaseIndex): readonly Finding[] {
  const seen = new Set<string>()
  return observation.misexplanations.flatMap(({ match, expansion, start, end, relation }) => {
    const fullForms = index.concept(match.conceptId)?.terms.filter((other) => other.type === "fullForm") ?? []
    const used = observation.designations.get(match.conceptId)?.wording?.reference
    const fullForm = fullForms.find((other) => other === used) ?? fullForms[0]
    const term = index.term(match)
    if (
      relation === "other" ||
      match.alternatives.length > 0 ||
      fullForm === undefined ||
      term === undefined ||
      seen.has(match.conceptId)
    )
      return []
    seen.add(match.conceptId)
    const written = observation.text.slice(expansion.start, expansion.end)
    const replacement = `${likeSurface(written, fullForm.text, inNumberOf(match.surface, term, fullForm))} (${match.surface})`
    return {
      id: findingId("wrong-expansion", { start, end }, match.conceptId, match.termId),
      code: "wrong-expansion",
      start,
      end,
      conceptId: match.conceptId,
      termId: match.termId,
      status: match.status,
      severity: relation === "garbled" ? "minor" : "info",
      confidence: 1,
      message: `"${match.surface}" does not stand for "${written}" in the glossary. Write "${replacement}", or abbreviate otherwise.`,
      replacements: [replacement],
    }
  })
}
