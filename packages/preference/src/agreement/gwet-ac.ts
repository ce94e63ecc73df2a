import { t95 } from "../numeric/normal.ts"
import { type AgreementWeights, agreementWeights } from "./agreement-weights.ts"
import { categoriesOf, countsByUnit, type Ratings, sumOf } from "./ratings.ts"

/** Chance-corrected agreement with what it is made of, its standard error over units and its 95 % interval. */
export interface AgreementEstimate {
  readonly value: number
  readonly observed: number
  readonly byChance: number
  readonly standardError: number
  readonly low: number
  readonly high: number
}

/**
 * Gwet's AC1 (identity weights) or AC2, which stays meaningful where nearly all judgments fall into one category: chance
 * is Tw / (q(q − 1)) Σ πk (1 − πk) with πk the mean share of category k (Gwet 2008, Br. J. Math. Stat. Psychol. 61; 2014).
 * Undefined where no unit was judged twice or only one category occurs.
 */
export function gwetAc(ratings: Ratings, kind: AgreementWeights = "identity"): AgreementEstimate | undefined {
  const values = categoriesOf(ratings)
  const q = values.length
  const units = countsByUnit(ratings, values).filter((counts) => sumOf(counts) > 0)
  const pairable = units.filter((counts) => sumOf(counts) > 1)
  if (q < 2 || pairable.length === 0) return undefined
  const weights = agreementWeights(kind, values)
  const total = weights.reduce((sum, row) => sum + sumOf(row), 0)
  const shares = values.map((_, k) => units.reduce((sum, counts) => sum + counts[k]! / sumOf(counts), 0) / units.length)
  const scale = total / (q * (q - 1))
  const byChance = scale * shares.reduce((sum, share) => sum + share * (1 - share), 0)
  const observedIn = (counts: Float64Array): number => {
    const raters = sumOf(counts)
    if (raters < 2) return 0
    let sum = 0
    for (let k = 0; k < q; k += 1) {
      let weighted = 0
      for (let l = 0; l < q; l += 1) weighted += weights[k]![l]! * counts[l]!
      sum += counts[k]! * (weighted - 1)
    }
    return sum / (raters * (raters - 1))
  }
  const observed = pairable.reduce((sum, counts) => sum + observedIn(counts), 0) / pairable.length
  const value = (observed - byChance) / (1 - byChance)
  // Each unit's own contribution, and what it does to chance (Gwet 2014, section 5.2).
  const own = units.map((counts) => {
    const share = units.length / pairable.length
    const agreement = sumOf(counts) > 1 ? (share * (observedIn(counts) - byChance)) / (1 - byChance) : 0
    const chance = scale * shares.reduce((sum, pi, k) => sum + (counts[k]! / sumOf(counts)) * (1 - pi), 0)
    return agreement - (2 * (1 - value) * (chance - byChance)) / (1 - byChance)
  })
  const n = units.length
  const variance = own.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n * (n - 1))
  const standardError = Math.sqrt(variance)
  const half = n > 1 ? t95(n - 1) * standardError : Number.POSITIVE_INFINITY
  return { value, observed, byChance, standardError, low: value - half, high: Math.min(1, value + half) }
}
