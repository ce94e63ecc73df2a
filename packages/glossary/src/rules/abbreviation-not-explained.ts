import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { Observation, Use } from "./observation.ts"

const fullFormOf = ({ concept, term, match }: Use): string | undefined => {
  const fullForm = concept.terms.find((other) => other.type === "fullForm" && !isDiscouraged(other))
  return fullForm === undefined ? undefined : inNumberOf(match.surface, term, fullForm)
}

const isExplainedBy = (observation: Observation, use: Use): boolean =>
  observation.introductions.some(
    (introduction) => introduction.conceptId === use.concept.id && introduction.start <= use.match.start,
  )

/** Reports the first use of an abbreviation that no "full form (ABC)" explains before or at it (AR 25-50; ACO/ACT Style Guide). */
export function abbreviationNotExplained(observation: Observation): readonly Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const use of observation.uses) {
    const { match, term, concept } = use
    if (!isAbbreviation(term) || seen.has(concept.id)) continue
    seen.add(concept.id)
    const fullForm = fullFormOf(use)
    if (concept.firstUse === "never" || isDiscouraged(term) || fullForm === undefined) continue
    if (isExplainedBy(observation, use)) continue
    const replacement = `${fullForm} (${match.surface})`
    findings.push({
      id: findingId("abbreviation-not-explained", match, concept.id, term.id),
      code: "abbreviation-not-explained",
      start: match.start,
      end: match.end,
      conceptId: concept.id,
      termId: term.id,
      status: term.status,
      severity: "minor",
      message: `"${match.surface}" is not explained where it is first used. Write "${replacement}" here.`,
      replacements: [replacement],
    })
  }
  return findings
}
