import { mix32 } from "./hash32.ts"
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
  const { known, wholes } = distinct(signatures, count)
  // Key and place in one 53-bit float, as near-duplicate groups have it; places are in order of content.
  const bands = Array.from({ length: BANDS }, (_, band) => sortedKeys(known, (at) => bandKey(signatures, at, band)))
  const found = (
    keys: Float64Array,
    key: number,
    most: number,
    isIt: (number: number) => boolean,
  ): number | undefined => {
    const first = firstFrom(keys, key * STEP)
    for (let at = first; at < Math.min(keys.length, first + most); at += 1) {
      const value = keys[at] ?? 0
      if (value >= (key + 1) * STEP) return undefined
      const number = known[value % STEP] ?? 0
      if (isIt(number)) return number
    }
    return undefined
  }
  return {
    find: (others, other) => {
      const equal = found(wholes, wholeKey(others, other), known.length, (at) => isSame(signatures, at, others, other))
      if (equal !== undefined) return equal
      for (const [band, keys] of bands.entries()) {
        const isIt = (at: number) => isNear(signatures, at, others, other)
        const near = found(keys, bandKey(others, other, band), LOOKED_AT, isIt)
        if (near !== undefined) return near
      }
      return undefined
    },
  }
}

/** The numbers of signatures in an order of their content, of equal ones one, and the keys of these with their places. */
function distinct(signatures: Uint16Array, count: number) {
  const all = Uint32Array.from({ length: count }, (_, at) => at)
  const order = sortedKeys(all, (at) => wholeKey(signatures, at)).map((value) => value % STEP)
  const isFirst = (at: number, place: number) =>
    place === 0 || !isSame(signatures, order[place - 1] ?? 0, signatures, at)
  const known = Uint32Array.from(order.filter(isFirst))
  return { known, wholes: sortedKeys(known, (at) => wholeKey(signatures, at)) }
}

function sortedKeys(numbers: Uint32Array, keyOf: (at: number) => number): Float64Array {
  const keys = new Float64Array(numbers.length)
  for (let place = 0; place < keys.length; place += 1) keys[place] = keyOf(numbers[place] ?? 0) * STEP + place
  return keys.sort()
}

/** A hash, of 32 bits, of a whole signature. */
function wholeKey(signatures: Uint16Array, at: number): number {
  let hash = 0
  for (let bin = at * SIGNATURE_BINS; bin < (at + 1) * SIGNATURE_BINS; bin += 1)
    hash = Math.imul(hash, 0x9e3779b1) + (signatures[bin] ?? 0)
  return mix32(hash)
}

function isSame(signatures: Uint16Array, one: number, others: Uint16Array, other: number): boolean {
  for (let bin = 0; bin < SIGNATURE_BINS; bin += 1)
    if (signatures[one * SIGNATURE_BINS + bin] !== others[other * SIGNATURE_BINS + bin]) return false
  return true
}

/** The first place whose value is no less. */
function firstFrom(values: Float64Array, least: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
