/** How much two categories agree: fully or not at all, or less the further they are apart. */
export type AgreementWeights = "identity" | "linear" | "quadratic" | "ordinal" | "radical"

const choose2 = (n: number): number => (n * (n - 1)) / 2

/** The weights of all pairs of ordered categories, 1 on the diagonal (Gwet 2014, "Handbook of Inter-Rater Reliability", table 2.10 ff.). */
export function agreementWeights(kind: AgreementWeights, values: readonly number[]): readonly (readonly number[])[] {
  const size = values.length
  const spread = values.at(-1)! - values[0]!
  const weight = (c: number, k: number): number => {
    if (c === k) return 1
    const distance = Math.abs(values[c]! - values[k]!)
    switch (kind) {
      case "identity":
        return 0
      case "linear":
        return 1 - distance / spread
      case "quadratic":
        return 1 - (distance / spread) ** 2
      case "radical":
        return 1 - Math.sqrt(distance) / Math.sqrt(spread)
      default:
        return 1 - choose2(Math.abs(c - k) + 1) / choose2(size)
    }
  }
  return values.map((_, c) => values.map((__, k) => weight(c, k)))
}
