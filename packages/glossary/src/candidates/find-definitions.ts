/** An abbreviation with the words that it stands for, as a text explains it. */
export interface Definition {
  readonly short: string
  readonly long: string
}

/** Two to ten letters, digits and signs, with two capitals or a capital and a digit; it begins with a letter or digit. */
const shape = /^(?=.{2,10}$)(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{L}\p{N}][\p{L}\p{N}&/.-]*$/u

/** Whether a word is written as abbreviations are. */
export const isAbbreviationShape = (word: string): boolean => shape.test(word)

const bracketed = /\(([^()\n]{2,120})\)/g
/** A sentence or a list ends there, and so does what an abbreviation can stand for. */
const breaks = /[.;:!?]\s|\n\s*\n|[()[\]]/g

/**
 * Abbreviations that a text explains, in both orders, "full form (ABBR)" and "ABBR (full form)", after Schwartz and Hearst
 * (2003), "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text", Pacific Symposium on
 * Biocomputing 8: 451-462.
 */
export function findDefinitions(text: string): readonly Definition[] {
  const found: Definition[] = []
  for (const { 1: inside = "", index } of text.matchAll(bracketed)) {
    const before = text.slice(Math.max(0, index - 300), index).trimEnd()
    const words = inside.trim().split(/[,;]/, 1)[0]?.trim() ?? ""
    const single = singular(words)
    if (isAbbreviationShape(single)) {
      const long = longForm(single, lastSentence(before))
      if (long !== undefined) found.push({ short: single, long })
      continue
    }
    const outside = singular(/[^\s"'“”]+$/u.exec(before)?.[0] ?? "")
    if (!isAbbreviationShape(outside)) continue
    const long = longForm(outside, words)
    // What stands in brackets is the expansion as a whole, or something else.
    if (long !== undefined && long.length >= words.length - 4) found.push({ short: outside, long: words })
  }
  return found
}

/** "UAVs" stands for several of "UAV". */
const singular = (word: string): string => (/\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word)

function lastSentence(before: string): string {
  const last = [...before.matchAll(breaks)].at(-1)
  return last === undefined ? before : before.slice(last.index + last[0].length)
}

/**
 * The shortest stretch at the end of `before` that has the letters of the abbreviation in order, its first letter at the
 * beginning of a word; at most as many words as the paper allows.
 */
function longForm(short: string, before: string): string | undefined {
  const signs = short.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
  const mostWords = Math.min(signs.length + 5, signs.length * 2)
  const near = before
    .split(/\s+/)
    .slice(-mostWords)
    .join(" ")
    .replace(/^["'“‘(]+|["'”’]+$/gu, "")
  const letters = near.toLowerCase()
  const spelled = spelledByInitials(signs, near)
  if (spelled !== undefined) return spelled
  let at = letters.length
  // Lower case of some letters is two: offsets would no longer be those of the text.
  if (letters.length !== near.length) return undefined
  for (const [index, sign] of [...signs.entries()].toReversed()) {
    if (at <= 0) return undefined
    at = index === 0 ? lastWordStart(letters, sign, at - 1) : letters.lastIndexOf(sign, at - 1)
    if (at < 0) return undefined
  }
  const long = near.slice(at)
  const isLonger = long.length > short.length && /\s|-/.test(long)
  const holdsItself = long.split(/[\s-]+/).includes(short)
  return isLonger && !holdsItself ? long.replaceAll(/\s+/g, " ") : undefined
}

/** The last words where their first letters alone are the abbreviation: the paper's shortest stretch would lose "casualty" of CCP. */
function spelledByInitials(signs: readonly string[], near: string): string | undefined {
  const words = near.split(" ").slice(-signs.length)
  const isSpelled =
    words.length === signs.length && words.every((word, index) => word.toLowerCase()[0] === signs[index])
  return isSpelled && words.length > 1 ? words.join(" ") : undefined
}

function lastWordStart(letters: string, sign: string, from: number): number {
  let at = from
  while (at >= 0 && !(letters[at] === sign && isWordStart(letters, at))) at -= 1
  return at
}

const isWordStart = (letters: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? "")
