/** How fast somebody worked: over how many judgments, the median time at work on one, and how many an hour at work holds. */
export interface Pace {
  readonly judgments: number
  /** Milliseconds; null without judgments. */
  readonly medianMs: number | null
  /** Judgments in an hour at work; null as long as nothing was measured. */
  readonly perHour: number | null
}

const HOUR_MS = 3_600_000

/** The pace of judgments by the time at work on each, in milliseconds. */
export function paceOf(times: readonly number[]): Pace {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  const lower = sorted.length % 2 === 1 ? upper : sorted[middle - 1]
  const total = times.reduce((sum, ms) => sum + ms, 0)
  return {
    judgments: times.length,
    medianMs: upper === undefined || lower === undefined ? null : (lower + upper) / 2,
    perHour: total === 0 ? null : (times.length * HOUR_MS) / total,
  }
}
