import type { Expansion } from "./find-expansions.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction, Misexplanation } from "./observation.ts"
import { stemsOf, termWords } from "./word-stem.ts"

const relationOf = (
  given: readonly string[],
  listed: readonly string[],
  isNamed: boolean,
): Misexplanation["relation"] => {
  if (2 * listed.filter((word) => given.includes(word)).length > Math.max(given.length, listed.length)) return "garbled"
  if (given.at(-1) !== listed.at(-1)) return "other"
  return isNamed ? "garbled" : "kindred"
}

const nearest = ["garbled", "kindred", "other"] as const

/** Of the abbreviations that the text spells out, those whose full form in the glossary is another; the task names concepts in `named`. */
export function findMisexplanations(
  index: ReleaseIndex,
  expansions: readonly Expansion[],
  introductions: readonly Introduction[],
  text: string,
  named: ReadonlySet<string>,
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
    const isNamed = senses.some((sense) => named.has(sense.conceptId))
    const relations = new Set(fullForms.flat().map((term) => relationOf(given, termWords(term), isNamed)))
    const relation = nearest.find((one) => relations.has(one)) ?? "other"
    return { match, expansion: words, start: words.start, end, relation }
  })
}
