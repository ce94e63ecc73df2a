import { plainText } from "./plain-text.ts"

/** Behind the last unit that stays what it is under NFC when the next one is below it as well: no combining mark. */
const COMBINING = 0x300
const ASCII = 0x80

/** Whether two texts differ in nothing but Unicode form (NFC) and white space. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true
  return !differEarly(a, b) && plainText(a) === plainText(b)
}

/**
 * Whether the first units that differ settle it: two different signs of ASCII, not white space, with no combining mark
 * behind them. Two responses hardly ever begin alike, and normalising whole texts took most of the time of an export.
 */
function differEarly(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return isSettled(a, at) && isSettled(b, at)
}

function isSettled(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  return unit > 0x20 && unit < ASCII && unit !== 0x7f && !(next >= COMBINING)
}
