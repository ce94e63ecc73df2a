import { z95 } from "../numeric/normal.ts"

/** Kappa of two raters with its asymptotic standard error and 95 % interval; `z` tests it against 0. */
export interface KappaEstimate {
  readonly kappa: number
  readonly observed: number
  readonly byChance: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly z: number
}

/**
 * Cohen's kappa, plain or weighted by the distance of ordered categories, from a square table of counts (rows: first rater)
 * (Cohen 1968; standard errors after Fleiss, Cohen and Everitt 1969, as SAS PROC FREQ). Undefined where the table is empty
 * or chance alone explains all of it.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  weights: "unweighted" | "linear" | "quadratic" = "unweighted",
): KappaEstimate | undefined {
  const size = table.length
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  if (n === 0 || size < 2) return undefined
  const p = table.map((row) => row.map((count) => count / n))
  const rows = p.map((row) => row.reduce((sum, share) => sum + share, 0))
  const columns = p.map((_, column) => p.reduce((sum, row) => sum + row[column]!, 0))
  const weightOf = (i: number, j: number): number => {
    if (weights === "unweighted") return i === j ? 1 : 0
    const distance = Math.abs(i - j) / (size - 1)
    return 1 - (weights === "linear" ? distance : distance ** 2)
  }
  const w = p.map((_, i) => p.map((__, j) => weightOf(i, j)))
  const each = (value: (i: number, j: number) => number): number => {
    let sum = 0
    for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) sum += value(i, j)
    return sum
  }
  const observed = each((i, j) => w[i]![j]! * p[i]![j]!)
  const byChance = each((i, j) => w[i]![j]! * rows[i]! * columns[j]!)
  if (1 - byChance < 1e-15) return undefined
  const kappa = (observed - byChance) / (1 - byChance)
  const meanOfRow = w.map((row) => row.reduce((sum, weight, j) => sum + weight * columns[j]!, 0))
  const meanOfColumn = w.map((_, j) => w.reduce((sum, row, i) => sum + row[j]! * rows[i]!, 0))
  const spread = each((i, j) => p[i]![j]! * (w[i]![j]! - (meanOfRow[i]! + meanOfColumn[j]!) * (1 - kappa)) ** 2)
  const standardError = Math.sqrt((spread - (kappa - byChance * (1 - kappa)) ** 2) / (n * (1 - byChance) ** 2))
  const spreadByChance = each((i, j) => rows[i]! * columns[j]! * (w[i]![j]! - (meanOfRow[i]! + meanOfColumn[j]!)) ** 2)
  const standardErrorOfZero = Math.sqrt((spreadByChance - byChance ** 2) / (n * (1 - byChance) ** 2))
  return {
    kappa,
    observed,
    byChance,
    standardError,
    low: kappa - z95 * standardError,
    high: kappa + z95 * standardError,
    z: kappa / standardErrorOfZero,
  }
}
