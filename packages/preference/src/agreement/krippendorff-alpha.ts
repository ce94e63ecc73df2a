import { categoriesOf, type Coefficient, countsByUnit, type Ratings, type Scale, sumOf } from "./ratings.ts"

type Difference = (first: number, second: number) => number

/** The squared distance of two categories, given by their places among the values. */
function differenceOf(scale: Scale, values: readonly number[], totals: ArrayLike<number>): Difference {
  switch (scale) {
    case "nominal":
      return (c, k) => (c === k ? 0 : 1)
    case "interval":
      return (c, k) => (values[c]! - values[k]!) ** 2
    case "ratio":
      return (c, k) => {
        const sum = values[c]! + values[k]!
        return sum === 0 ? 0 : ((values[c]! - values[k]!) / sum) ** 2
      }
    default:
      return (c, k) => {
        const [low, high] = c < k ? [c, k] : [k, c]
        let between = 0
        for (let g = low; g <= high; g += 1) between += totals[g]!
        return (between - (totals[low]! + totals[high]!) / 2) ** 2
      }
  }
}

/**
 * Krippendorff's alpha: 1 minus observed over expected disagreement, for any number of raters and with missing values
 * (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"). Units that fewer than two judged are left out.
 */
export function krippendorffAlpha(ratings: Ratings, scale: Scale): Coefficient {
  const values = categoriesOf(ratings.filter((unit) => unit.filter((value) => value !== null).length > 1))
  const units = countsByUnit(ratings, values).filter((counts) => sumOf(counts) > 1)
  if (units.length === 0) return { kind: "undefined", reason: "no-pairs" }
  if (values.length < 2) return { kind: "undefined", reason: "one-value" }
  const totals = values.map((_, category) => units.reduce((sum, counts) => sum + counts[category]!, 0))
  const n = sumOf(totals)
  const difference = differenceOf(scale, values, totals)
  let observed = 0
  let expected = 0
  for (let c = 0; c < values.length; c += 1) {
    for (let k = 0; k < values.length; k += 1) {
      if (c === k) continue
      const distance = difference(c, k)
      let coincidences = 0
      for (const counts of units) coincidences += (counts[c]! * counts[k]!) / (sumOf(counts) - 1)
      observed += coincidences * distance
      expected += totals[c]! * totals[k]! * distance
    }
  }
  return { kind: "value", value: 1 - ((n - 1) * observed) / expected }
}
