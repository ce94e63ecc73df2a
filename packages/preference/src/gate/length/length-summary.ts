/** Lengths up to here are kept exactly; longer ones to three significant digits, so that few are kept in any file. */
const EXACT = 1 << 16

/** How long the rows of a file are in tokens; a row is as long as the longest of its sides. */
export interface LengthSummary {
  readonly maxLength: number
  /** Rows that could be counted. */
  readonly rows: number
  /** Rows longer than `maxLength`. */
  readonly over: number
  readonly median: number
  readonly p95: number
  readonly longest: number
}

/** Collects lengths in a table of how often each occurs: its size depends on the lengths and not on their number. */
export function lengthTally(maxLength: number) {
  const counts = new Map<number, number>()
  let [rows, over, longest] = [0, 0, 0]
  /** The length that this share of the rows does not exceed (nearest rank). */
  const quantile = (share: number): number => {
    let left = Math.ceil(share * rows)
    for (const [length, count] of [...counts].toSorted(([one], [two]) => one - two)) {
      left -= count
      if (left <= 0) return Math.min(length, longest)
    }
    return longest
  }
  return {
    add: (length: number): void => {
      const kept = length < EXACT ? length : Number(length.toPrecision(3))
      counts.set(kept, (counts.get(kept) ?? 0) + 1)
      rows += 1
      if (length > maxLength) over += 1
      longest = Math.max(longest, length)
    },
    /** Undefined where no row was counted. */
    summary: (): LengthSummary | undefined =>
      rows === 0 ? undefined : { maxLength, rows, over, median: quantile(0.5), p95: quantile(0.95), longest },
  }
}
