import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import type { Match } from "../match/match.ts"
import { expansionBefore } from "./expansion-before.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction } from "./observation.ts"
import { wordingKey } from "./wording-key.ts"

const closing = /^["'”’*_]*\s*[)\]]/
const longestClosing = 20

/** Finds introductions whose full form is spelled a little otherwise than in the glossary: "non-governmental organizations (NGOs)". */
export function findRespelledIntroductions(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
  found: readonly Introduction[],
): readonly Introduction[] {
  const known = new Set(found.map(({ abbreviation }) => abbreviation))
  return matches.flatMap((abbreviation) => {
    if (!isAbbreviation(abbreviation) || known.has(abbreviation)) return []
    if (!closing.test(text.slice(abbreviation.end, abbreviation.end + longestClosing))) return []
    const span = expansionBefore(text, abbreviation)
    if (span === undefined) return []
    const surface = text.slice(span.start, span.end)
    const key = wordingKey(surface)
    const sense = [abbreviation, ...abbreviation.alternatives].find(({ conceptId }) =>
      index
        .concept(conceptId)
        ?.terms.some((term) => !isAbbreviation(term) && !isDiscouraged(term) && wordingKey(term.text) === key),
    )
    if (sense === undefined) return []
    const wording = { ...span, surface }
    const { conceptId } = sense
    return { conceptId, wording, abbreviation, isReversed: false, start: span.start, end: abbreviation.end }
  })
}
