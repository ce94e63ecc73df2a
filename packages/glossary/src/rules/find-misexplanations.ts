import type { Expansion } from "./find-expansions.ts"
import type { ReleaseIndex } from "./index-release.ts"
import { tokenise } from "../text/tokenise.ts"
import { smallWords } from "./small-words.ts"
import type { Introduction, Misexplanation } from "./observation.ts"

const significantWords = (words: string): readonly string[] =>
  tokenise(words).flatMap(({ key }) => (smallWords.has(key) ? [] : key.replace(/s$/, "")))

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
    const given = significantWords(text.slice(words.start, words.end))
    const isRelated = fullForms.flat().some((term) => significantWords(term.text).some((word) => given.includes(word)))
    return { match, expansion: words, start: words.start, end, isRelated }
  })
}
