import { seededRandom } from "../numeric/seeded-random.ts"

/** A value with the 95 % interval of its resamples. */
export interface Resampled {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Resamples of several values at once; row by row, so that differences and ranks can be taken within a resample. */
export interface Bootstrap {
  readonly values: readonly number[]
  readonly resamples: readonly (readonly number[])[]
}

/**
 * How often each cluster is drawn, with replacement, in one resample after another (Cameron, Gelbach and Miller 2008). The same
 * seed gives the same draws; the array is reused.
 */
export function* clusterDraws(clusterCount: number, resamples: number, seed: number): Generator<Uint32Array> {
  const random = seededRandom(seed)
  const drawn = new Uint32Array(clusterCount)
  for (let round = 0; round < resamples; round += 1) {
    drawn.fill(0)
    for (let pick = 0; pick < clusterCount; pick += 1) drawn[Math.floor(random() * clusterCount)]! += 1
    yield drawn
  }
}

/** Values and their resamples: all observations of a cluster are drawn together, and the values computed anew each time. */
export function clusterBootstrap(
  clusterCount: number,
  valuesOf: (drawn: Uint32Array) => readonly number[],
  { resamples = 1000, seed = 1 }: { readonly resamples?: number; readonly seed?: number } = {},
): Bootstrap {
  const values = valuesOf(new Uint32Array(clusterCount).fill(1))
  return { values, resamples: Array.from(clusterDraws(clusterCount, resamples, seed), valuesOf) }
}

const quantile = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const rest = at - low
  return sorted[low]! + (rest === 0 ? 0 : rest * (sorted[low + 1]! - sorted[low]!))
}

const intervalOf = (value: number, draws: readonly number[]): Resampled => {
  const sorted = draws.filter(Number.isFinite).sort((a, b) => a - b)
  return sorted.length === 0
    ? { value, low: Number.NaN, high: Number.NaN }
    : { value, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
}

/** The interval of one value. */
export const valueInterval = ({ values, resamples }: Bootstrap, index: number): Resampled =>
  intervalOf(
    values[index]!,
    resamples.map((row) => row[index]!),
  )

/** The interval of the difference of two values, which says whether they differ where two intervals that overlap do not. */
export const differenceInterval = ({ values, resamples }: Bootstrap, first: number, second: number): Resampled =>
  intervalOf(
    values[first]! - values[second]!,
    resamples.map((row) => row[first]! - row[second]!),
  )

/** The best and worst rank that a value takes in 95 % of the resamples, 1 being the highest value. */
export function rankRange(
  { values, resamples }: Bootstrap,
  index: number,
): { readonly best: number; readonly worst: number } {
  const rankIn = (row: readonly number[]): number => 1 + row.filter((other) => other > row[index]!).length
  const ranks = (resamples.length === 0 ? [values] : resamples).map(rankIn).sort((a, b) => a - b)
  const at = (share: number): number =>
    ranks[Math.min(ranks.length - 1, Math.max(0, Math.round(share * (ranks.length - 1))))]!
  return { best: at(0.025), worst: at(0.975) }
}
