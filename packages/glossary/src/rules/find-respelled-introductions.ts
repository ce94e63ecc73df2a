import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import type { Expansion } from "./find-expansions.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction } from "./observation.ts"
import { termKey, wordingKey } from "./wording-key.ts"

/** Finds introductions whose full form is spelled a little otherwise than in the glossary: "non-governmental organizations (NGOs)". */
export function findRespelledIntroductions(
  index: ReleaseIndex,
  text: string,
  expansions: readonly Expansion[],
): readonly Introduction[] {
  return expansions.flatMap(({ match, words }) => {
    const surface = text.slice(words.start, words.end)
    const key = wordingKey(surface)
    const sense = [match, ...match.alternatives].find(({ conceptId }) =>
      index
        .concept(conceptId)
        ?.terms.some((term) => !isAbbreviation(term) && !isDiscouraged(term) && termKey(term) === key),
    )
    if (sense === undefined) return []
    const wording = { ...words, surface }
    const { conceptId } = sense
    return { conceptId, wording, abbreviation: match, isReversed: false, start: words.start, end: match.end }
  })
}
