import type { Match } from "../match/match.ts"
import type { Span } from "../model/span.ts"
import { isAbbreviation } from "../model/term-kind.ts"
import { tokenise, type Atom } from "../text/tokenise.ts"

const longestLead = 200
const longestClosing = 20
const closing = /^["'”’*_]*\s*[)\]]/
const opening = /[*_"'”’]*\s*[([]\s*["'“‘*_]*(?:[^\s()]{1,12}\/)?$/

/** An abbreviation alone or last in brackets, and the words before them; `from` is where these begin in the text. */
export interface Bracketed {
  readonly match: Match
  readonly words: readonly Atom[]
  readonly from: number
  /** Behind the closing bracket. */
  readonly end: number
}

const inPhrase: ReadonlySet<Atom["before"]> = new Set([
  "space",
  "hyphen",
  "apos",
  "amp",
  "slash",
  "punct , ",
  "punct ' ",
  "punct  (",
  "punct ) ",
])

/** The words behind the last full stop, semicolon or the like. */
const lastPhrase = (atoms: readonly Atom[]): readonly Atom[] => {
  const stop = atoms.findLastIndex((atom, index) => index > 0 && !inPhrase.has(atom.before))
  return stop < 0 ? atoms : atoms.slice(stop)
}

const isClitic = ({ key, before }: Atom): boolean => key === "s" && before === "apos"

/** The abbreviations that stand alone in brackets, or after another and a slash, right behind a phrase of at most 200 characters; "Army's" is one word. */
export const findBracketed = (text: string, matches: readonly Match[]): readonly Bracketed[] =>
  matches.flatMap((match) => {
    if (!isAbbreviation(match)) return []
    const close = closing.exec(text.slice(match.end, match.end + longestClosing))
    const from = Math.max(0, match.start - longestLead)
    const bracket = close === null ? null : opening.exec(text.slice(from, match.start))
    if (close === null || bracket === null) return []
    const atoms = tokenise(text.slice(from, from + bracket.index))
    const words = lastPhrase(atoms).filter((atom) => !isClitic(atom))
    if (words.length === 0 || atoms.at(-1)?.end !== bracket.index) return []
    return [{ match, words, from, end: match.end + close[0].length }]
  })

/** Where words that begin with `first` stand in the text. */
export const spanOfWords = ({ words, from }: Bracketed, first: Atom): Span => ({
  start: from + first.start,
  end: from + (words.at(-1)?.end ?? first.end),
})
