import type { Timings } from "./label-all.ts"

/** How fast tasks went: claimed and submitted a second, and milliseconds of a claim and of a submission. */
export interface Pace {
  readonly tasksPerSecond: number
  readonly claimMs: Quantiles
  readonly submitMs: Quantiles
}

interface Quantiles {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** The pace of some rounds together. */
export function paceOf(rounds: readonly Timings[]): Pace {
  const claims = rounds.flatMap((round) => round.claims)
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0)
  return {
    tasksPerSecond: Math.round(claims.length / seconds),
    claimMs: quantilesOf(claims),
    submitMs: quantilesOf(rounds.flatMap((round) => round.submissions)),
  }
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2))
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}
