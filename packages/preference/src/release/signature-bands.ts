import { mix32 } from "./hash32.ts"
import { SIGNATURE_BINS } from "./prompt-signature.ts"

/** Bands of a signature: near-duplicates are looked for among those that have one in common. */
export const BANDS = 8
const PER_BAND = SIGNATURE_BINS / BANDS

/** The estimated Jaccard similarity from which two prompts are near-duplicates. */
export const NEAR_SIMILARITY = 0.7
const LEAST_EQUAL = Math.ceil(NEAR_SIMILARITY * SIGNATURE_BINS)

/** A hash, of 32 bits, of one band of the signature with the number `at`. */
export function bandKey(signatures: Uint16Array, at: number, band: number): number {
  const first = at * SIGNATURE_BINS + band * PER_BAND
  let hash = band
  for (let bin = first; bin < first + PER_BAND; bin += 1) hash = Math.imul(hash, 0x9e3779b1) + (signatures[bin] ?? 0)
  return mix32(hash)
}

/** Whether two signatures, each one of many, are those of near-duplicates. */
export function isNear(signatures: Uint16Array, one: number, others: Uint16Array, other: number): boolean {
  let equal = 0
  for (let bin = 0; bin < SIGNATURE_BINS; bin += 1)
    if (signatures[one * SIGNATURE_BINS + bin] === others[other * SIGNATURE_BINS + bin]) equal += 1
  return equal >= LEAST_EQUAL
}
