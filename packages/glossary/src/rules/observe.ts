import type { Match, Sense } from "../match/match.ts"
import { findIntroductions } from "./find-introductions.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Observation, Use } from "./observation.ts"

/** The one sense among those in `vouched`, or undefined where none or several are. */
const onlyOne = (senses: readonly Sense[], vouched: ReadonlySet<string>): Sense | undefined => {
  const chosen = senses.filter((sense) => vouched.has(sense.conceptId))
  return chosen.length === 1 ? chosen[0] : undefined
}

/**
 * Settles the sense of each match: what the text itself introduces comes first, then what the task names; a homograph or
 * a quarantined term that neither vouches for stays unsettled (scoring design, section C.9).
 */
export function observe(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
  named: ReadonlySet<string>,
): Observation {
  const introductions = findIntroductions(index, text, matches)
  const introduced = new Set(introductions.map((introduction) => introduction.conceptId))
  const uses: Use[] = []
  const ambiguous: Match[] = []
  const unvouched: Match[] = []
  for (const match of matches) {
    if (match.type === "shield") continue
    const senses: readonly Sense[] = [match, ...match.alternatives]
    const vouched = onlyOne(senses, introduced) ?? onlyOne(senses, named)
    const settled = vouched ?? (senses.length === 1 && !match.isQuarantined ? match : undefined)
    if (settled === undefined) {
      if (senses.length > 1) ambiguous.push(match)
      else unvouched.push(match)
      continue
    }
    const concept = index.concept(settled.conceptId)
    const term = index.term(settled)
    if (concept !== undefined && term !== undefined) uses.push({ match, concept, term })
  }
  return { text, uses, introductions, ambiguous, unvouched }
}
