/** Places of the table at first; it doubles before it is half full. */
const PLACES = 1 << 10

/**
 * Ids that were seen, as 53-bit hashes and not as texts: 16 to 32 bytes each, however long they are. The hashes lie in one
 * block of memory, in which each is looked for from its own place onwards: a million of them leave nothing to collect.
 */
export function seenIds() {
  let table = new Float64Array(PLACES)
  let count = 0
  const placeOf = (hash: number): number => {
    const last = table.length - 1
    let place = hash & last
    while (table[place] !== 0 && table[place] !== hash) place = (place + 1) & last
    return place
  }
  const grow = () => {
    const old = table
    table = new Float64Array(old.length * 2)
    for (const hash of old) if (hash !== 0) table[placeOf(hash)] = hash
  }
  return {
    /** Whether the id was there before; from now on it is. */
    has: (id: string): boolean => {
      const hash = hash53(id)
      const place = placeOf(hash)
      if (table[place] === hash) return true
      table[place] = hash
      count += 1
      if (count * 2 >= table.length) grow()
      return false
    },
  }
}

/** Two 32-bit multiplicative hashes side by side, cut to what a number holds exactly (cyrb53); never 0, which is an empty place. */
function hash53(text: string): number {
  let [low, high] = [0x41c6ce57, 0xdeadbeef]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) || 1
}
