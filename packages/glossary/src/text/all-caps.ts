import { atomAt, BEFORE, endOf, startOf, type Words } from "./words.ts"

const fewestWords = 4
const upperShare = 0.8

/** Whether the word has letters with case and all of them are capitals. */
export const isUpper = (clean: string): boolean => clean === clean.toUpperCase() && clean !== clean.toLowerCase()

const hasCase = (clean: string): boolean => clean.toUpperCase() !== clean.toLowerCase()

/** 0 for a word without case, 1 for one with small letters, 2 for one all of capitals. */
const caseOf = (words: Words, index: number): number => {
  if (words.isComplex) {
    const clean = atomAt(words, index)?.clean ?? ""
    return hasCase(clean) ? (isUpper(clean) ? 2 : 1) : 0
  }
  let found = 0
  for (let at = BEFORE + startOf(words, index); at < BEFORE + endOf(words, index); at += 1) {
    const byte = words.bytes[at]!
    if (byte >= 97) return 1
    if (byte >= 65) found = 2
  }
  return found
}

/** The words `[from, to)` of one line, and whether they are written in capitals. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly isAllCaps: boolean
}

/** The line that a word stands in; in capitals are lines with at least 4 words that have case, 80 % of them upper case. */
export function lineOf(words: Words, index: number): Line {
  const { text, count } = words
  const start = startOf(words, index)
  const newline = text.indexOf("\n", start)
  const lineEnd = newline < 0 ? text.length : newline
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1
  let from = index
  while (from > 0 && startOf(words, from - 1) >= lineStart) from -= 1
  let cased = 0
  let upper = 0
  let to = from
  for (; to < count && startOf(words, to) < lineEnd; to += 1) {
    const found = caseOf(words, to)
    if (found > 0) cased += 1
    if (found === 2) upper += 1
  }
  return { from, to, isAllCaps: cased >= fewestWords && upper >= upperShare * cased }
}
