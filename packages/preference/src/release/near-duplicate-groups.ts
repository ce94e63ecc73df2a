import { BANDS, bandKey, isNear } from "./signature-bands.ts"
import { unionFind } from "./union-find.ts"

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

function joinEqual(keys: Float64Array, signatures: Uint16Array, join: (one: number, other: number) => void): void {
  const numberOf = (at: number) => (keys[at] ?? 0) % 2 ** 21
  const bandOf = (at: number) => Math.floor((keys[at] ?? 0) / 2 ** 21)
  for (let at = 1, first = 0; at < keys.length; at += 1) {
    if (bandOf(at) !== bandOf(first)) {
      first = at
      continue
    }
    for (let back = at - 1; back >= Math.max(first, at - LOOKED_AT); back -= 1) {
      if (!isNear(signatures, numberOf(at), signatures, numberOf(back))) continue
      join(numberOf(at), numberOf(back))
      break
    }
  }
}
