import { isAbbreviation } from "../model/term-kind.ts"
import type { Term } from "../model/term.ts"

/** Starting values of the scoring design, section C.9: how likely words of this shape mean the term, and what contexts add. */
const base = { words: 0.95, abbreviation: 0.85, shortAbbreviation: 0.6, quarantined: 0.3 } as const
const perContextMet = 0.2
const perContextMissing = 0.35
const shortest = 3

/** What a use needs to be scored where its term does not say. */
export const usualConfidence = 0.7

const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100

const abbreviationBase = (text: string): number =>
  text.length < 2 * shortest && text.replaceAll(".", "").length < shortest ? base.shortAbbreviation : base.abbreviation

/** How sure it is that the text means the term, 0 to 1. */
export function confidenceOf(term: Term, isQuarantined: boolean, met: number, missing: number): number {
  const kind = isQuarantined ? base.quarantined : isAbbreviation(term) ? abbreviationBase(term.text) : base.words
  return met === 0 && missing === 0 ? kind : rounded(kind + met * perContextMet - missing * perContextMissing)
}
