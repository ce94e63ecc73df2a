import { isAbbreviation } from "../model/term-kind.ts"
import type { Match } from "../match/match.ts"
import type { Span } from "../model/span.ts"
import { cleanForm } from "../text/fold.ts"
import type { Introduction } from "./observation.ts"
import { smallWords } from "./small-words.ts"
import { tokenise, type Atom } from "../text/tokenise.ts"

const longestExpansion = 200
const closing = /^["'”’*_]*\s*[)\]]/
const longestClosing = 20
const opening = /[*_"'”’]*\s*[([]\s*["'“‘*_]*$/

const lettersOf = (surface: string): string => cleanForm(surface).replace(/s$/, "").replaceAll(".", "").toLowerCase()

/**
 * The first of the last words of `atoms` whose initials spell the letters, or undefined (after Schwartz and Hearst 2003);
 * a small word may stand for a letter, but not for the first: "Office of the Surgeon General (OSG)".
 */
const spellingStart = (atoms: readonly Atom[], letters: string): Atom | undefined => {
  let wanted = letters.length
  for (const [index, atom] of [...atoms.entries()].toReversed()) {
    const isSmall = smallWords.has(atom.key)
    if (atom.key.charAt(0) === letters.charAt(wanted - 1) && !(isSmall && wanted === 1)) wanted -= 1
    else if (!isSmall) return undefined
    if (wanted === 0) return atom
    if (atom.before !== "space" && atom.before !== "hyphen") return undefined
    if (index === 0) return undefined
  }
  return undefined
}

const expansionBefore = (text: string, match: Match): Span | undefined => {
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

/** An abbreviation in brackets after words whose initials spell it; `end` lies behind the closing bracket. */
export interface Expansion {
  readonly match: Match
  readonly words: Span
  readonly end: number
}

/** Finds abbreviations in brackets after words that spell them and that are not among the `found` introductions. */
export function findExpansions(
  text: string,
  matches: readonly Match[],
  found: readonly Introduction[],
): readonly Expansion[] {
  const known = new Set(found.map(({ abbreviation }) => abbreviation))
  return matches.flatMap((match) => {
    if (!isAbbreviation(match) || known.has(match)) return []
    const close = closing.exec(text.slice(match.end, match.end + longestClosing))
    const words = close === null ? undefined : expansionBefore(text, match)
    return close === null || words === undefined ? [] : [{ match, words, end: match.end + close[0].length }]
  })
}
