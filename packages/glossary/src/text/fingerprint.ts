import { foldKey } from "./fold.ts"
import { skeletonOf } from "./skeleton.ts"

/**
 * A 32-bit fingerprint of a word: its first four bytes, its last four and its length, without a branch on any of them.
 * Words that share all three share the fingerprint, so whoever looks a word up must compare it once more.
 */
export const fingerprintOf = (first: number, last: number, length: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(last, 0xc2b2ae3d) + Math.imul(length, 0x27d4eb2f)) | 0

/** The fingerprint of a sequence of words, from that of all but the last. */
export const joinFingerprints = (path: number, next: number): number => (Math.imul(path, 0x297a2d39) + next) | 0

/** Sets the bit that makes a Latin letter small; digits have it already. */
export const SMALL = 0x20202020

const longest = 5
/** For words of 0 to 5 bytes, five standing for more: which of the four bytes from the start, and to the end, count. */
export const firstMask: Int32Array = Int32Array.from({ length: longest + 1 }, (_, n) =>
  n >= 4 ? -1 : (1 << (8 * n)) - 1,
)
export const lastMask: Int32Array = Int32Array.from({ length: longest + 1 }, (_, n) => (n >= longest ? -1 : 0))

/** The fingerprint of bytes `[start, end)`, as they are or with SMALL; four bytes before and after must be readable. */
export function printBetween(reader: DataView, start: number, end: number, small: number): number {
  const length = end - start
  const size = length < longest ? length : longest
  return fingerprintOf(
    (reader.getInt32(start, true) | small) & firstMask[size]!,
    (reader.getInt32(end - 4, true) | small) & lastMask[size]!,
    length,
  )
}

const around = 8
const scratch = new DataView(new ArrayBuffer(1024))

/** What is looked up of a word given as a string: its fingerprint as written and in small letters. */
export interface WordPrint {
  readonly exact: number
  readonly folded: number
}

const ascii = /^[\x20-\x7E]*$/

/** Writes the word where its fingerprints are taken; the answer is where it ends. */
const write = (word: string): number => {
  const length = Math.min(word.length, scratch.byteLength - 2 * around)
  for (let index = 0; index < length; index += 1) {
    const code = word.charCodeAt(index)
    scratch.setUint8(around + index, code < 128 ? code : code ^ (code >> 7))
  }
  return around + length
}

/** The fingerprints of a word given as a string; the scan of a text finds the same ones. */
export function wordPrintOf(clean: string): WordPrint {
  const skeleton = skeletonOf(clean)
  const end = write(skeleton)
  const exact = printBetween(scratch, around, end, 0)
  if (ascii.test(skeleton)) return { exact, folded: printBetween(scratch, around, end, SMALL) }
  return { exact, folded: printBetween(scratch, around, write(foldKey(clean)), 0) }
}
