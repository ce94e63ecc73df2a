import type { Expansion } from "./find-expansions.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction, Misexplanation } from "./observation.ts"

/** Of the abbreviations that the text spells out, those whose full form in the glossary is another. */
export function findMisexplanations(
  index: ReleaseIndex,
  expansions: readonly Expansion[],
  introductions: readonly Introduction[],
): readonly Misexplanation[] {
  const introduced = new Set(introductions.map((introduction) => introduction.conceptId))
  return expansions.flatMap(({ match, words, end }) => {
    const senses = [match, ...match.alternatives]
    if (senses.some((sense) => introduced.has(sense.conceptId))) return []
    const hasFullForm = senses.every((sense) =>
      index.concept(sense.conceptId)?.terms.some((term) => term.type === "fullForm"),
    )
    return hasFullForm ? { match, expansion: words, start: words.start, end } : []
  })
}
