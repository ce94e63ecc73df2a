import { skeletonOf } from "./skeleton.ts"

/** What a code unit beyond ASCII does to a scan by bytes. */
const UNKNOWN = 0
/** It stands between words, as a dash or a quotation mark does. */
export const GAP = 1
/** It needs the full rules: a letter without an ASCII base, a mark, half a pair, or a character that hides in words. */
export const COMPLEX = 2

const classes = new Uint8Array(0x10000)
const wordOrHidden = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF\uD800-\uDFFF]/u
const letter = /^[A-Za-z]$/

/** GAP, COMPLEX, or the ASCII letter that the code unit is without its diacritics ("é" is "e"). */
export function classOf(code: number): number {
  const known = classes[code] ?? UNKNOWN
  if (known !== UNKNOWN) return known
  const character = String.fromCharCode(code)
  const base = skeletonOf(character)
  const found = letter.test(base) ? base.charCodeAt(0) : wordOrHidden.test(character) ? COMPLEX : GAP
  classes[code] = found
  return found
}
