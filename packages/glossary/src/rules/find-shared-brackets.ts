import type { Match } from "../match/match.ts"
import { isAbbreviation } from "../model/term-kind.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction } from "./observation.ts"

const longestLead = 200
const mostMatches = 8
const longestOther = 24
const before = /[([](?:[^\s]{1,20}\/)?$/
const after = /^(?:\/[^\s]{1,20})?[)\]]/

/** Finds abbreviations that share a bracket, each after its own words: "(Comptroller)/Chief Financial Officer (USD(C)/CFO)". */
export function findSharedBrackets(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
): readonly Introduction[] {
  return matches.flatMap((match, position) => {
    const isShared = text.charAt(match.start - 1) === "/" || text.charAt(match.end) === "/"
    if (!isShared || !isAbbreviation(match)) return []
    if (!before.test(text.slice(Math.max(0, match.start - longestOther), match.start))) return []
    if (!after.test(text.slice(match.end, match.end + longestOther))) return []
    const concepts = new Set([match, ...match.alternatives].map(({ conceptId }) => conceptId))
    const wording = matches
      .slice(Math.max(0, position - mostMatches), position)
      .findLast(
        (other) =>
          match.start - other.end < longestLead &&
          concepts.has(other.conceptId) &&
          !isAbbreviation(other) &&
          index.term(other) !== undefined,
      )
    if (wording === undefined) return []
    const { conceptId, start } = wording
    return [{ conceptId, wording, abbreviation: match, isReversed: false, start, end: match.end }]
  })
}
