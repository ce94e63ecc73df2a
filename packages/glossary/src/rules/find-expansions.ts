import type { Match } from "../match/match.ts"
import type { Span } from "../model/span.ts"
import { cleanForm } from "../text/fold.ts"
import type { Atom } from "../text/tokenise.ts"
import { type Bracketed, spanOfWords } from "./bracketed.ts"
import type { Introduction } from "./observation.ts"
import { smallWords } from "./small-words.ts"

const lettersOf = (surface: string): string =>
  cleanForm(surface)
    .replace(/s$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()

const joined: ReadonlySet<Atom["before"]> = new Set(["space", "hyphen", "apos", "amp", "slash", "punct ' "])

/** The words that may spell an abbreviation of so many letters, nearest to it last; a full stop ends them. */
function lastWords(words: readonly Atom[], most: number): readonly Atom[] {
  const last = words.slice(-most)
  const stop = last.findLastIndex((atom, index) => index > 0 && !joined.has(atom.before))
  return stop < 0 ? last : last.slice(stop)
}

/**
 * The first of the last words whose initials spell the letters, or undefined; a small word may stand for a letter, but
 * not for the first: "Office of the Surgeon General (OSG)".
 */
const spelledByInitials = (words: readonly Atom[], letters: string): Atom | undefined => {
  let wanted = letters.length
  for (const atom of words.toReversed()) {
    const isSmall = smallWords.has(atom.key)
    if (atom.key.charAt(0) === letters.charAt(wanted - 1) && !(isSmall && wanted === 1)) wanted -= 1
    else if (!isSmall) return undefined
    if (wanted === 0) return atom
  }
  return undefined
}

const fewestLetters = 3

/**
 * The first of the last words in which the letters stand in order, the first letter at the beginning of a word: Schwartz
 * and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003). Small words
 * and one other need not give a letter.
 */
const spelledByLetters = (words: readonly Atom[], letters: string): Atom | undefined => {
  if (letters.length < fewestLetters) return undefined
  let wanted = letters.length - 1
  let idle = letters.length > fewestLetters ? 1 : 0
  for (const atom of words.toReversed()) {
    const { key } = atom
    const before = wanted
    let at = key.length - 1
    for (; at >= 0 && wanted >= 0; at -= 1) {
      if (key.charAt(at) !== letters.charAt(wanted) || (wanted === 0 && at > 0)) continue
      wanted -= 1
    }
    if (wanted < 0) return atom
    if (wanted === before && !smallWords.has(key)) idle -= 1
    if (idle < 0) return undefined
  }
  return undefined
}

/** An abbreviation in brackets after words whose letters spell it; `end` lies behind the closing bracket. */
export interface Expansion {
  readonly match: Match
  readonly words: Span
  readonly end: number
}

/** Finds abbreviations in brackets after words that spell them and that are not among the `found` introductions. */
export function findExpansions(bracketed: readonly Bracketed[], found: readonly Introduction[]): readonly Expansion[] {
  const known = new Set(found.map(({ abbreviation }) => abbreviation))
  return bracketed.flatMap((one) => {
    const { match, end } = one
    const letters = lettersOf(match.surface)
    if (known.has(match) || letters.length < 2) return []
    const near = lastWords(one.words, Math.min(letters.length + 5, letters.length * 2))
    const first = spelledByInitials(near, letters) ?? spelledByLetters(near, letters)
    return first === undefined ? [] : [{ match, words: spanOfWords(one, first), end }]
  })
}
