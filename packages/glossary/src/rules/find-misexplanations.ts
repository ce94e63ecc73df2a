import { isAbbreviation } from "../model/term-kind.ts"
import type { Match } from "../match/match.ts"
import { expansionBefore } from "./expansion-before.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction, Misexplanation } from "./observation.ts"

const closing = /^["'”’*_]*\s*[)\]]/
const longestClosing = 20

/** Finds abbreviations in brackets after words that spell them but are not their full form in the glossary. */
export function findMisexplanations(
  index: ReleaseIndex,
  text: string,
  matches: readonly Match[],
  introductions: readonly Introduction[],
): readonly Misexplanation[] {
  const introduced = new Set(introductions.map((introduction) => introduction.conceptId))
  const found: Misexplanation[] = []
  for (const match of matches) {
    const senses = [match, ...match.alternatives]
    if (!isAbbreviation(match) || senses.some((sense) => introduced.has(sense.conceptId))) continue
    const hasFullForm = senses.every((sense) =>
      index.concept(sense.conceptId)?.terms.some((t) => t.type === "fullForm"),
    )
    const expansion = hasFullForm ? expansionBefore(text, match) : undefined
    const close = expansion === undefined ? null : closing.exec(text.slice(match.end, match.end + longestClosing))
    if (expansion === undefined || close === null) continue
    found.push({ match, expansion, start: expansion.start, end: match.end + close[0].length })
  }
  return found
}
