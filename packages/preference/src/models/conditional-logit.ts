import { cholesky, inverseCholesky, solveCholesky } from "../numeric/cholesky.ts"

/** One thing that could be chosen, as the parameters that speak for it: pairs of index and value, all others being 0. */
export type Alternative = readonly (readonly [parameter: number, value: number])[]

/** A choice among alternatives, the chosen one first; `weight` counts it several times or in part. */
export interface Choice {
  readonly alternatives: readonly Alternative[]
  readonly weight: number
}

/** Parameters that make the choices likeliest. */
export interface LogitFit {
  readonly estimates: Float64Array
  /** Inverse of the observed information; rows and columns of fixed parameters are 0. */
  readonly covariance: readonly Float64Array[]
  readonly logLikelihood: number
  readonly isConverged: boolean
}

/** Sums of so many logarithms differ in their last digits. */
const rounding = 1e-13
const closeEnough = 1e-9

interface Derivatives {
  readonly logLikelihood: number
  readonly gradient: Float64Array
  readonly information: readonly Float64Array[]
}

const scoreOf = (alternative: Alternative, estimates: Float64Array): number => {
  let score = 0
  for (const [parameter, value] of alternative) score += estimates[parameter]! * value
  return score
}

function derivativesAt(choices: readonly Choice[], estimates: Float64Array, ridge: number): Derivatives {
  const size = estimates.length
  const gradient = new Float64Array(size)
  const information = Array.from({ length: size }, () => new Float64Array(size))
  let logLikelihood = 0
  for (const { alternatives, weight } of choices) {
    const scores = alternatives.map((alternative) => scoreOf(alternative, estimates))
    const most = Math.max(...scores)
    const total = scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
    logLikelihood += weight * (scores[0]! - most - Math.log(total))
    const mean = new Map<number, number>()
    for (const [index, alternative] of alternatives.entries()) {
      const share = Math.exp(scores[index]! - most) / total
      for (const [parameter, value] of alternative) mean.set(parameter, (mean.get(parameter) ?? 0) + share * value)
      for (const [a, x] of alternative) for (const [b, y] of alternative) information[a]![b]! += weight * share * x * y
    }
    for (const [parameter, value] of alternatives[0]!) gradient[parameter]! += weight * value
    for (const [a, x] of mean) {
      gradient[a]! -= weight * x
      for (const [b, y] of mean) information[a]![b]! -= weight * x * y
    }
  }
  for (let parameter = 0; parameter < size; parameter += 1) {
    logLikelihood -= ridge * estimates[parameter]! ** 2
    gradient[parameter]! -= 2 * ridge * estimates[parameter]!
    information[parameter]![parameter]! += 2 * ridge
  }
  return { logLikelihood, gradient, information }
}

const likelihoodAt = (choices: readonly Choice[], estimates: Float64Array, ridge: number): number => {
  let sum = 0
  for (const { alternatives, weight } of choices) {
    const scores = alternatives.map((alternative) => scoreOf(alternative, estimates))
    const most = Math.max(...scores)
    sum += weight * (scores[0]! - most - Math.log(scores.reduce((total, score) => total + Math.exp(score - most), 0)))
  }
  return sum - ridge * estimates.reduce((total, value) => total + value ** 2, 0)
}

/**
 * Fits a conditional logit (McFadden 1974) by Newton's method with step halving: Bradley-Terry, Luce's choices from sets,
 * Plackett-Luce rankings and Davidson's ties are all choices of this kind. `fixed` parameters stay 0, which makes strengths
 * identifiable; `ridge` subtracts ridge · Σ θ² from the log-likelihood; `start` saves steps where the answer is nearly known.
 */
export function fitConditionalLogit(
  choices: readonly Choice[],
  parameterCount: number,
  {
    fixed = [],
    ridge = 0,
    start,
  }: { readonly fixed?: readonly number[]; readonly ridge?: number; readonly start?: ArrayLike<number> } = {},
): LogitFit {
  const free = Array.from({ length: parameterCount }, (_, index) => index).filter((index) => !fixed.includes(index))
  let estimates = start === undefined ? new Float64Array(parameterCount) : Float64Array.from(start)
  let isConverged = false
  let at = derivativesAt(choices, estimates, ridge)
  for (let iteration = 0; iteration < 100 && !isConverged; iteration += 1) {
    const lower = cholesky(free.map((a) => Float64Array.from(free, (b) => at.information[a]![b]!)))
    if (lower === undefined) break
    const step = solveCholesky(
      lower,
      free.map((a) => at.gradient[a]!),
    )
    let scale = 1
    let next = estimates
    for (let halving = 0; halving < 40; halving += 1, scale /= 2) {
      next = estimates.slice()
      for (const [index, parameter] of free.entries()) next[parameter]! += scale * step[index]!
      if (likelihoodAt(choices, next, ridge) >= at.logLikelihood - rounding * (1 + Math.abs(at.logLikelihood))) break
    }
    isConverged = step.every((change) => Math.abs(change) < closeEnough)
    estimates = next
    at = derivativesAt(choices, estimates, ridge)
  }
  const lower = cholesky(free.map((a) => Float64Array.from(free, (b) => at.information[a]![b]!)))
  const inverse = lower === undefined ? [] : inverseCholesky(lower)
  const covariance = Array.from({ length: parameterCount }, () => new Float64Array(parameterCount))
  for (const [row, a] of free.entries())
    for (const [column, b] of free.entries()) covariance[a]![b] = inverse[row]?.[column] ?? Number.NaN
  return { estimates, covariance, logLikelihood: at.logLikelihood, isConverged }
}
