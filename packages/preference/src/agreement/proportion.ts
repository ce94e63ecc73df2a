import { betaQuantile, incompleteBeta, z95 } from "../numeric/normal.ts"

/** A 95 % interval of a share, 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The interval of a share by Wilson (1927); without trials it is 0 to 1. */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 }
  const share = successes / trials
  const scale = 1 + z95 ** 2 / trials
  const centre = (share + z95 ** 2 / (2 * trials)) / scale
  const half = (z95 / scale) * Math.sqrt((share * (1 - share)) / trials + z95 ** 2 / (4 * trials ** 2))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** The exact interval of a share by Clopper and Pearson (1934). */
export const exactInterval = (successes: number, trials: number): Interval => ({
  low: successes === 0 ? 0 : betaQuantile(0.025, successes, trials - successes + 1),
  high: successes === trials ? 1 : betaQuantile(0.975, successes + 1, trials - successes),
})

/** The two-sided exact probability of a split at least as uneven as this one if both sides are equally likely. */
export function signTest(first: number, second: number): number {
  const n = first + second
  const more = Math.max(first, second)
  if (first === second) return 1
  // P(X >= more) = I_0.5(more, n − more + 1).
  return Math.min(1, 2 * incompleteBeta(0.5, more, n - more + 1))
}
