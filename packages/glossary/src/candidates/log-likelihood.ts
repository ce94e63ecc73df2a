/** How often something occurs among how much, in two collections of texts. */
export interface Contrast {
  readonly count: number
  readonly total: number
  readonly backgroundCount: number
  readonly backgroundTotal: number
}

const part = (observed: number, expected: number): number =>
  observed === 0 ? 0 : observed * Math.log(observed / expected)

/**
 * How surprisingly much more often something occurs than in the background: the log-likelihood ratio G² of Dunning (1993,
 * "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19(1): 61-74), negative
 * where it occurs less often; 0 where a collection is empty.
 */
export function logLikelihood({ count, total, backgroundCount, backgroundTotal }: Contrast): number {
  if (total <= 0 || backgroundTotal <= 0) return 0
  const all = total + backgroundTotal
  const both = count + backgroundCount
  const cells = [
    [count, (both * total) / all],
    [backgroundCount, (both * backgroundTotal) / all],
    [total - count, ((all - both) * total) / all],
    [backgroundTotal - backgroundCount, ((all - both) * backgroundTotal) / all],
  ] as const
  const ratio = 2 * cells.reduce((sum, [observed, expected]) => sum + part(observed, expected), 0)
  return count / total >= backgroundCount / backgroundTotal ? ratio : -ratio
}
