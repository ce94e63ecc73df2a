import { mix32 } from "./hash32.ts"
import { SIGNATURE_BINS } from "./prompt-signature.ts"
import { unionFind } from "./union-find.ts"

const BANDS = 8
const PER_BAND = SIGNATURE_BINS / BANDS
/** Equal bins of 32 from which two prompts are near-duplicates: an estimated Jaccard similarity of 0.7. */
const LEAST_EQUAL = Math.ceil(0.7 * SIGNATURE_BINS)
/** Of each bucket of equal bands, so many earlier prompts are looked at: buckets of thousands stay linear. */
const LOOKED_AT = 8

/**
 * Groups of near-duplicates among signatures that stand one after the other: the number of the first member, for each.
 * Candidates share a band of four bins; memory is a few bytes for each signature, as bands are sorted one at a time.
 */
export function nearDuplicateGroups(
  signatures: Uint16Array,
  count: number,
  alike: Iterable<readonly [number, number]> = [],
): Uint32Array {
  const { find, join } = unionFind(count)
  for (const [one, other] of alike) join(one, other)
  // Band and number in one 53-bit float, so that one sort of plain numbers puts equal bands side by side.
  const keys = new Float64Array(count)
  for (let band = 0; band < BANDS; band += 1) {
    for (let at = 0; at < count; at += 1) keys[at] = bandKey(signatures, at, band) * 2 ** 21 + at
    keys.sort()
    joinEqual(keys, signatures, join)
  }
  return Uint32Array.from({ length: count }, (_, at) => find(at))
}

function bandKey(signatures: Uint16Array, at: number, band: number): number {
  const first = at * SIGNATURE_BINS + band * PER_BAND
  let hash = band
  for (let bin = first; bin < first + PER_BAND; bin += 1) hash = Math.imul(hash, 0x9e3779b1) + (signatures[bin] ?? 0)
  return mix32(hash)
}

function joinEqual(keys: Float64Array, signatures: Uint16Array, join: (one: number, other: number) => void): void {
  const numberOf = (at: number) => (keys[at] ?? 0) % 2 ** 21
  const bandOf = (at: number) => Math.floor((keys[at] ?? 0) / 2 ** 21)
  for (let at = 1, first = 0; at < keys.length; at += 1) {
    if (bandOf(at) !== bandOf(first)) {
      first = at
      continue
    }
    for (let back = at - 1; back >= Math.max(first, at - LOOKED_AT); back -= 1) {
      if (!isNear(signatures, numberOf(at), numberOf(back))) continue
      join(numberOf(at), numberOf(back))
      break
    }
  }
}

function isNear(signatures: Uint16Array, one: number, other: number): boolean {
  let equal = 0
  for (let bin = 0; bin < SIGNATURE_BINS; bin += 1)
    if (signatures[one * SIGNATURE_BINS + bin] === signatures[other * SIGNATURE_BINS + bin]) equal += 1
  return equal >= LEAST_EQUAL
}
