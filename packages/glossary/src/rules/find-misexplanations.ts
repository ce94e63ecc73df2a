import type { Expansion } from "./find-expansions.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction, Misexplanation } from "./observation.ts"
import { stemsOf, termWords } from "./word-stem.ts"

/** Whether two wordings name the same kind of thing or share most of their words; "military" alone says nothing. */
const areRelated = (given: readonly string[], listed: readonly string[]): boolean =>
  given.at(-1) === listed.at(-1) ||
  2 * listed.filter((word) => given.includes(word)).length > Math.max(given.length, listed.length)

/** Of the abbreviations that the text spells out, those whose full form in the glossary is another. */
export function findMisexplanations(
  index: ReleaseIndex,
  expansions: readonly Expansion[],
  introductions: readonly Introduction[],
  text: string,
): readonly Misexplanation[] {
  const introduced = new Set(introductions.map((introduction) => introduction.conceptId))
  return expansions.flatMap(({ match, words, end }) => {
    const senses = [match, ...match.alternatives]
    if (senses.some((sense) => introduced.has(sense.conceptId))) return []
    const fullForms = senses.map(
      (sense) => index.concept(sense.conceptId)?.terms.filter((term) => term.type === "fullForm") ?? [],
    )
    if (fullForms.some((terms) => terms.length === 0)) return []
    const given = stemsOf(text.slice(words.start, words.end))
    const isRelated = fullForms.flat().some((term) => areRelated(given, termWords(term)))
    return { match, expansion: words, start: words.start, end, isRelated }
  })
}
