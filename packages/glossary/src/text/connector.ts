import { droppedClass } from "./fold.ts"

/**
 * What stands between two words: nothing, space, blank line, hyphen, slash, ampersand, apostrophe, dot, unspaced `:` or
 * `_`, masked text, or other punctuation (then the key is the folded punctuation itself, after `punct `).
 */
export type Connector =
  | "none"
  | "space"
  | "para"
  | "hyphen"
  | "slash"
  | "amp"
  | "apos"
  | "dot"
  | "glue"
  | "mask"
  | Punct
type Punct = `punct ${string}`

const single: ReadonlyMap<string, Connector> = new Map<string, Connector>([
  ["", "none"],
  [" ", "space"],
  ["-", "hyphen"],
  ["/", "slash"],
  ["&", "amp"],
  ["'", "apos"],
  [".", "dot"],
  [":", "glue"],
  ["_", "glue"],
])

const dropped = new RegExp(`[${droppedClass}]`, "gu")
const blankLine = /\n[^\S\n]*\n|\u2029|\r[^\S\n\r]*\r|\n[^\S\n]*\r\n/

/** Folds punctuation that differs only in its code point: hyphens, apostrophes, quotation marks and spaces. */
export const foldPunctuation = (gap: string): string =>
  gap
    .replace(dropped, "")
    .replace(/[\u2010-\u2013]/g, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, " ")

/** Classifies the text between two neighbouring words. */
export function connectorOf(gap: string): Connector {
  const known = single.get(gap)
  if (known !== undefined) return known
  if (blankLine.test(gap)) return "para"
  const folded = foldPunctuation(gap)
  return single.get(folded) ?? `punct ${folded}`
}
