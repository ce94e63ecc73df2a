/** Counts in bins of equal width; `from` is the lower edge of the first. */
export interface Histogram {
  readonly from: number
  readonly width: number
  readonly counts: readonly number[]
  /** Values below the first bin or above the last; they are counted in those. */
  readonly outside: number
}

/** Collects values into bins of equal width. */
export function histogramOf(from: number, width: number, bins: number) {
  const counts = Array.from({ length: bins }, () => 0)
  let outside = 0
  return {
    add: (value: number): void => {
      const at = Math.floor((value - from) / width + 1e-9)
      const bin = Math.min(bins - 1, Math.max(0, at))
      if (bin !== at) outside += 1
      counts[bin] = (counts[bin] ?? 0) + 1
    },
    read: (): Histogram => ({ from, width, counts: [...counts], outside }),
  }
}
