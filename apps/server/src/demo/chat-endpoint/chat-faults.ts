import { chanceOf } from "./chance.ts"

/** What can go wrong with a request, and in which share of them, 0 to 1 each. */
export interface FaultShares {
  /** Status 429 with the time to wait. */
  readonly rateLimited?: number
  /** Status 500. */
  readonly serverError?: number
  /** Bytes that are no JSON. */
  readonly malformed?: number
  /** An answer that does not come. */
  readonly slow?: number
  /** A stream that ends before its answer does. */
  readonly cut?: number
  /** An answer without text. */
  readonly empty?: number
}

export type Fault = keyof FaultShares

const order: readonly Fault[] = ["rateLimited", "serverError", "malformed", "slow", "cut", "empty"]

/** What goes wrong with the nth request for an answer, the same for the same seed; undefined where nothing does. */
export function faultOf(shares: FaultShares, seed: number, key: string, nth: number): Fault | undefined {
  let left = chanceOf(seed, key, nth)
  for (const fault of order) {
    left -= shares[fault] ?? 0
    if (left < 0) return fault
  }
  return undefined
}
