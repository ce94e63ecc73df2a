/** Agreement of several rankings of the same things, 0 to 1, with the statistic that tests it. */
export interface Concordance {
  readonly w: number
  /** Chi-squared with `degrees` degrees of freedom. */
  readonly chiSquared: number
  readonly degrees: number
}

/** Ranks from 1, those of equal values being their mean, and how many values are equal to others. */
function ranksOf(values: readonly number[]): {
  readonly ranks: readonly number[]
  readonly ties: readonly number[]
} {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks: number[] = Array.from({ length: values.length }, () => 0)
  const ties: number[] = []
  for (let first = 0; first < order.length;) {
    let last = first
    while (last + 1 < order.length && order[last + 1]!.value === order[first]!.value) last += 1
    for (let place = first; place <= last; place += 1) ranks[order[place]!.index] = (first + last) / 2 + 1
    if (last > first) ties.push(last - first + 1)
    first = last + 1
  }
  return { ranks, ties }
}

/**
 * Kendall's coefficient of concordance, corrected for ties: W = 12 S / (m²(n³ − n) − m Σ T) (Kendall and Babington Smith 1939;
 * Siegel 1956). `ratings` has a row for each thing and a value from each of the m raters. Undefined where nothing differs.
 */
export function kendallW(ratings: readonly (readonly number[])[]): Concordance | undefined {
  const n = ratings.length
  const m = ratings[0]?.length ?? 0
  if (n < 2 || m < 2) return undefined
  const byRater = Array.from({ length: m }, (_, rater) => ranksOf(ratings.map((row) => row[rater]!)))
  const sums = ratings.map((_, thing) => byRater.reduce((sum, { ranks }) => sum + ranks[thing]!, 0))
  const mean = sums.reduce((sum, one) => sum + one, 0) / n
  const deviation = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const correction = byRater.reduce((sum, { ties }) => sum + ties.reduce((inner, t) => inner + t ** 3 - t, 0), 0)
  const most = m ** 2 * (n ** 3 - n) - m * correction
  if (most <= 0) return undefined
  const w = (12 * deviation) / most
  return { w, chiSquared: m * (n - 1) * w, degrees: n - 1 }
}
