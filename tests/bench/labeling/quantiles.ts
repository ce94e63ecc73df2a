/** Median, 95th percentile and largest of some times, in milliseconds, to a tenth. */
export function quantiles(times: readonly number[]): { median: number; p95: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
  return { median: at(0.5), p95: at(0.95), max: at(1) }
}
