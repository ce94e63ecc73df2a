import { type Line, lineOf } from "../text/all-caps.ts"
import type { Words } from "../text/words.ts"
import type { Register } from "./accepts-case.ts"
import type { Candidates } from "./candidates.ts"
import type { Lexicon } from "./lexicon.ts"

/** Whether a form, whose term has conditions, must not be found at words `[from, to)`. */
export type RulesOut = (words: Words, form: number, from: number, to: number) => boolean

/** What one search works on. */
export interface Search {
  readonly lexicon: Lexicon
  readonly words: Words
  readonly register: Register
  readonly found: Candidates
  /** Whether the context rules the term of a form out at these words. */
  readonly isRuledOut: RulesOut
  line: Line | undefined
}

/** Whether the line of a word is written in capitals; a line is looked at once. */
export function isAllCapsAt(search: Search, word: number): boolean {
  const { line } = search
  if (line !== undefined && line.from <= word && word < line.to) return line.isAllCaps
  search.line = lineOf(search.words, word)
  return search.line.isAllCaps
}
