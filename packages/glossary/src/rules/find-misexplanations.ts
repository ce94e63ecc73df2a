import { isAbbreviation } from "../model/term-kind.ts"
import type { Match } from "../match/match.ts"
import { cleanForm } from "../text/fold.ts"
import { tokenise, type Atom } from "../text/tokenise.ts"
import type { ReleaseIndex } from "./index-release.ts"
import type { Introduction, Misexplanation } from "./observation.ts"

const longestExpansion = 200
const opening = /[*_"'”’]*\s*[([]\s*["'“‘*_]*$/
const closing = /^["'”’*_]*\s*[)\]]/
const smallWords = new Set("a an and at by for in of on or the to with".split(" "))

const lettersOf = (surface: string): string => cleanForm(surface).replace(/s$/, "").replaceAll(".", "").toLowerCase()

/** The first of the last words of `atoms` whose initials spell the letters, or undefined (after Schwartz and Hearst 2003). */
const spellingStart = (atoms: readonly Atom[], letters: string): Atom | undefined => {
  let wanted = letters.length
  for (const [index, atom] of [...atoms.entries()].toReversed()) {
    if (atom.key.charAt(0) === letters.charAt(wanted - 1)) wanted -= 1
    else if (!smallWords.has(atom.key)) return undefined
    if (wanted === 0) return atom
    if (atom.before !== "space" && atom.before !== "hyphen") return undefined
    if (index === 0) return undefined
  }
  return undefined
}

const expansionBefore = (text: string, match: Match): { start: number; end: number } | undefined => {
  const from = Math.max(0, match.start - longestExpansion)
  const before = text.slice(from, match.start)
  const bracket = opening.exec(before)
  const letters = lettersOf(match.surface)
  if (bracket === null || !/^\p{L}{2,}$/u.test(letters)) return undefined
  const atoms = tokenise(before.slice(0, bracket.index))
  const first = spellingStart(atoms, letters)
  const last = atoms.at(-1)
  if (first === undefined || last === undefined || last.end !== bracket.index) return undefined
  return { start: from + first.start, end: from + last.end }
}

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
    const close = expansion === undefined ? null : closing.exec(text.slice(match.end, match.end + longestExpansion))
    if (expansion === undefined || close === null) continue
    found.push({ match, expansion, start: expansion.start, end: match.end + close[0].length })
  }
  return found
}
