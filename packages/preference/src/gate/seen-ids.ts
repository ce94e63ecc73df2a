const SHARDS = 64

/**
 * Ids that were seen, as 53-bit hashes and not as texts: some 40 bytes each, however long they are. A set holds at most
 * 2^24 entries, hence the shards.
 */
export function seenIds() {
  const shards = Array.from({ length: SHARDS }, () => new Set<number>())
  return {
    /** Whether the id was there before; from now on it is. */
    has: (id: string): boolean => {
      const hash = hash53(id)
      const shard = shards[hash % SHARDS]
      if (shard === undefined) return false
      const isKnown = shard.has(hash)
      shard.add(hash)
      return isKnown
    },
  }
}

/** Two 32-bit multiplicative hashes side by side, cut to what a number holds exactly (cyrb53). */
function hash53(text: string): number {
  let [low, high] = [0x41c6ce57, 0xdeadbeef]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
