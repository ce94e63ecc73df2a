import { cholesky, solveCholesky } from "../numeric/cholesky.ts"

/** One pair of models with the number of judgments of each strength, from −steps (right much better) over 0 (tie) to +steps. */
export interface GradedDuel {
  readonly left: number
  readonly right: number
  /** 2 · steps + 1 counts. */
  readonly counts: readonly number[]
}

/** Strengths on the logit scale with mean 0, and how far apart two models must be for each step of the scale. */
export interface GradedStrengths {
  readonly strengths: readonly number[]
  /** Cut-points above 0, ascending: beyond the first it is no tie any more. */
  readonly cuts: readonly number[]
  readonly logLikelihood: number
  readonly isConverged: boolean
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The cut below category `category` of the symmetric scale. */
const cutBelow = (cuts: readonly number[], category: number, steps: number): number => {
  if (category === -steps) return Number.NEGATIVE_INFINITY
  return category > 0 ? cuts[category - 1]! : -cuts[-category]!
}

interface Step {
  readonly logLikelihood: number
  readonly gradient: Float64Array
}

/** Likelihood and gradient in strengths (first one fixed at 0) and in the logarithms of the gaps between cuts. */
function evaluate(duels: readonly GradedDuel[], parameters: Float64Array, models: number, steps: number): Step {
  const strengthOf = (model: number): number => (model === 0 ? 0 : parameters[model - 1]!)
  const gaps = Array.from({ length: steps }, (_, index) => Math.exp(parameters[models - 1 + index]!))
  const cuts = gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0))
  const gradient = new Float64Array(parameters.length)
  let logLikelihood = 0
  const addCut = (category: number, sign: number, slope: number): void => {
    if (category === -steps) return
    const place = category > 0 ? category - 1 : -category
    const direction = category > 0 ? 1 : -1
    for (let gap = 0; gap <= place; gap += 1) gradient[models - 1 + gap]! += sign * direction * slope * gaps[gap]!
  }
  for (const { left, right, counts } of duels) {
    const distance = strengthOf(left) - strengthOf(right)
    for (const [index, count] of counts.entries()) {
      if (count === 0) continue
      const category = index - steps
      const low = cutBelow(cuts, category, steps)
      const high = category === steps ? Number.POSITIVE_INFINITY : cutBelow(cuts, category + 1, steps)
      const below = logistic(low - distance)
      const above = logistic(high - distance)
      const share = Math.max(above - below, 1e-300)
      logLikelihood += count * Math.log(share)
      const slopeLow = below * (1 - below)
      const slopeHigh = above * (1 - above)
      const byDistance = (count * (slopeLow - slopeHigh)) / share
      if (left > 0) gradient[left - 1]! += byDistance
      if (right > 0) gradient[right - 1]! -= byDistance
      addCut(category, -1, (count * slopeLow) / share)
      if (category < steps) addCut(category + 1, 1, (count * slopeHigh) / share)
    }
  }
  return { logLikelihood, gradient }
}

/** The negative second derivatives by central differences of the gradient. */
function informationAt(
  duels: readonly GradedDuel[],
  parameters: Float64Array,
  models: number,
  steps: number,
): Float64Array[] {
  const width = 1e-5
  const rows = Array.from(parameters, (value, index) => {
    const shifted = parameters.slice()
    shifted[index] = value + width
    const up = evaluate(duels, shifted, models, steps).gradient
    shifted[index] = value - width
    const down = evaluate(duels, shifted, models, steps).gradient
    return up.map((one, place) => -(one - down[place]!) / (2 * width))
  })
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2))
}

/**
 * Fits strengths to judgments with a strength: the cumulative logit with cut-points symmetric about 0 (McCullagh 1980). With
 * one step it is the model of Rao and Kupper (1967), θ = exp(first cut).
 */
export function fitGradedStrengths(models: number, duels: readonly GradedDuel[]): GradedStrengths {
  const steps = ((duels[0]?.counts.length ?? 1) - 1) / 2
  let parameters = new Float64Array(models - 1 + steps)
  let isConverged = false
  let at = evaluate(duels, parameters, models, steps)
  for (let iteration = 0; iteration < 200 && !isConverged; iteration += 1) {
    const information = informationAt(duels, parameters, models, steps)
    let lower = cholesky(information)
    for (let damping = 1e-6; lower === undefined && damping < 1e6; damping *= 10) {
      const more = damping
      lower = cholesky(information.map((row, i) => row.map((value, j) => value + (i === j ? more : 0))))
    }
    if (lower === undefined) break
    const step = solveCholesky(lower, at.gradient)
    let scale = 1
    let next = parameters
    let reached = at
    for (let halving = 0; halving < 40; halving += 1, scale /= 2) {
      const factor = scale
      next = parameters.map((value, index) => value + factor * step[index]!)
      reached = evaluate(duels, next, models, steps)
      if (reached.logLikelihood >= at.logLikelihood - 1e-10) break
    }
    isConverged = step.every((change) => Math.abs(change) < 1e-8)
    parameters = next
    at = reached
  }
  const raw = [0, ...parameters.slice(0, models - 1)]
  const mean = raw.reduce((sum, value) => sum + value, 0) / models
  const gaps = Array.from(parameters.slice(models - 1), Math.exp)
  return {
    strengths: raw.map((value) => value - mean),
    cuts: gaps.map((_, index) => gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)),
    logLikelihood: at.logLikelihood,
    isConverged,
  }
}
