/** What a comparison is worth asking about that nobody has judged. */
export const MOST_UNCERTAIN = 1_000

/**
 * How much the judgments of a comparison leave open, from 0 (settled) to 1000 (nothing known, or even): 4s(1 - s) with s
 * the posterior mean of a side's share under a uniform prior, `(wins + ties/2 + 1) / (n + 2)` (Laplace's rule of
 * succession), averaged over its pairs of responses. `pairs` holds the values of each pair, positive for its first side.
 */
export function voteUncertainty(pairs: readonly (readonly number[])[]): number {
  if (pairs.length === 0) return MOST_UNCERTAIN
  const open = pairs.map((values) => {
    const wins = values.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0)
    const share = (wins + 1) / (values.length + 2)
    return 4 * share * (1 - share)
  })
  return Math.round((MOST_UNCERTAIN * open.reduce((sum, one) => sum + one, 0)) / open.length)
}
