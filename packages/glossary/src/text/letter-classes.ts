import { skeletonOf } from "./skeleton.ts"

/** What a code unit beyond ASCII does to a scan by bytes. */
const UNKNOWN = 0
/** It stands between words and may join them: a hyphen, an apostrophe or a space of its own kind. */
const JOINT = 1
/** It needs the full rules: a letter without an ASCII base, a mark, half a pair, or a character that hides in words. */
export const COMPLEX = 2
/** It stands between words and parts them, as a dash or a quotation mark does. */
export const PUNCTUATION = 3

const classes = new Uint8Array(0x10000)
const wordOrHidden = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF\uD800-\uDFFF]/u
const letter = /^[A-Za-z]$/
const joint = /[\u2010-\u2013\u2018\u2019\u02BC\s]/

const gapClass = (character: string): number => (joint.test(character) ? JOINT : PUNCTUATION)

/** JOINT, COMPLEX, PUNCTUATION, or the ASCII letter that the code unit is without its diacritics ("é" is "e"). */
export function classOf(code: number): number {
  const known = classes[code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(code)
  const base = skeletonOf(character)
  const found = letter.test(base) ? base.charCodeAt(0) : wordOrHidden.test(character) ? COMPLEX : gapClass(character)
  classes[code] = found
  return found
}
