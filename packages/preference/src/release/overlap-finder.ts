import { SIGNATURE_BINS } from "./prompt-signature.ts"
import { BANDS, bandKey, isNear } from "./signature-bands.ts"

/** Of each bucket of equal bands, so many signatures are compared: buckets of thousands stay fast. */
const LOOKED_AT = 512
const STEP = 2 ** 21

/** Looks prompts up in a set of others by their signatures. */
export interface OverlapFinder {
  /** The number of a prompt of the set that equals or nearly equals the one with the number `at`; undefined where none does. */
  readonly find: (signatures: Uint16Array, at: number) => number | undefined
}

/**
 * An index of the first `count` signatures, which stand one after the other. Equal ones are always found, near-duplicates
 * as `nearDuplicateGroups` finds them: they share a band. The order of the set does not matter, as it is sorted by content.
 */
export function overlapFinder(signatures: Uint16Array, count: number): OverlapFinder {
  const known = distinct(signatures, count)
  // Band and place in one 53-bit float, as near-duplicate groups have it; places are in order of content.
  const bands = Array.from({ length: BANDS }, (_, band) =>
    Float64Array.from(known, (at, place) => bandKey(signatures, at, band) * STEP + place).sort(),
  )
  const equal = (others: Uint16Array, other: number): number | undefined => {
    const place = firstFrom(known.length, (at) => compare(signatures, known[at] ?? 0, others, other) < 0)
    const at = known[place]
    return at !== undefined && compare(signatures, at, others, other) === 0 ? at : undefined
  }
  const near = (others: Uint16Array, other: number): number | undefined => {
    for (const [band, keys] of bands.entries()) {
      const key = bandKey(others, other, band)
      const first = firstFrom(keys.length, (at) => (keys[at] ?? 0) < key * STEP)
      for (let at = first; at < Math.min(keys.length, first + LOOKED_AT); at += 1) {
        const found = keys[at] ?? 0
        if (Math.floor(found / STEP) !== key) break
        const number = known[found % STEP] ?? 0
        if (isNear(signatures, number, others, other)) return number
      }
    }
    return undefined
  }
  return { find: (others, other) => equal(others, other) ?? near(others, other) }
}

/** The numbers of signatures in order of their content, of equal ones the first. */
function distinct(signatures: Uint16Array, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  order.sort((one, other) => compare(signatures, one, signatures, other) || one - other)
  return order.filter((at, place) => place === 0 || compare(signatures, order[place - 1] ?? 0, signatures, at) !== 0)
}

function compare(signatures: Uint16Array, one: number, others: Uint16Array, other: number): number {
  for (let bin = 0; bin < SIGNATURE_BINS; bin += 1) {
    const difference = (signatures[one * SIGNATURE_BINS + bin] ?? 0) - (others[other * SIGNATURE_BINS + bin] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The first of so many places that is not before what is looked for. */
function firstFrom(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
