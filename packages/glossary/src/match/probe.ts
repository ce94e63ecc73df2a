/**
 * The three ways a form is looked up: by its small letters, by its letters as written (forms that begin with a capital
 * and must be exact), and by small letters once more for abbreviations with wrong capitals.
 */
export const FOLDED = 0
export const EXACT = 0x5bd1e995 | 0
export const NEAR = 0x3c6ef372

/** Bits that say where no term can begin: one set for terms of one word, one for the first two words of longer ones. */
export interface Probe {
  readonly singles: Int32Array
  readonly pairs: Int32Array
  /** 32 minus the binary logarithm of the number of bits of each set. */
  readonly shift: number
  /** Some forms are looked up by their exact letters. */
  readonly hasExact: boolean
}

/** Whether the bit of a fingerprint is set (1) or not (0). */
export const bitAt = (bits: Int32Array, shift: number, print: number): number => {
  const index = print >>> shift
  return (bits[index >>> 5]! >>> (index & 31)) & 1
}

/** Sets the bit of a fingerprint. */
export const setBit = (bits: Int32Array, shift: number, print: number): void => {
  const index = print >>> shift
  bits[index >>> 5]! |= 1 << (index & 31)
}
