import { sumOf } from "./ratings.ts"

/** Fleiss' kappa with z against 0, and Randolph's kappa for the same table. */
export interface FleissEstimate {
  readonly kappa: number
  readonly z: number
  readonly observed: number
  readonly byChance: number
  /** Chance as an even spread over the categories (Randolph 2005). */
  readonly freeMarginal: number
}

/**
 * Fleiss' kappa from counts of categories per unit (Fleiss 1971, Psychol. Bull. 76). Undefined unless all units have the same
 * number of judgments, two or more, and more than one category occurs.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissEstimate | undefined {
  const raters = sumOf(counts[0] ?? [])
  const units = counts.length
  if (units === 0 || raters < 2 || counts.some((row) => sumOf(row) !== raters)) return undefined
  const categories = counts[0]!.length
  const shares = Array.from(
    { length: categories },
    (_, k) => counts.reduce((sum, row) => sum + row[k]!, 0) / (units * raters),
  )
  const observed =
    counts.reduce((sum, row) => sum + row.reduce((inner, count) => inner + count * (count - 1), 0), 0) /
    (units * raters * (raters - 1))
  const byChance = shares.reduce((sum, share) => sum + share ** 2, 0)
  if (1 - byChance < 1e-15) return undefined
  const kappa = (observed - byChance) / (1 - byChance)
  const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0)
  const skew = shares.reduce((sum, share) => sum + share * (1 - share) * (1 - 2 * share), 0)
  const standardError =
    (Math.SQRT2 / (spread * Math.sqrt(units * raters * (raters - 1)))) * Math.sqrt(spread ** 2 - skew)
  const even = 1 / categories
  return { kappa, z: kappa / standardError, observed, byChance, freeMarginal: (observed - even) / (1 - even) }
}
