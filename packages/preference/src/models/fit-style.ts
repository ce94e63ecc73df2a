import { cholesky, solveCholesky } from "../numeric/cholesky.ts"
import { expectPair } from "./fit-davidson.ts"

/** Judgments of two models each, with what differs between the sides beside the models; one entry of each array a judgment. */
export interface StyledVotes {
  readonly modelCount: number
  readonly clusterCount: number
  readonly featureCount: number
  readonly left: Uint16Array
  readonly right: Uint16Array
  /** 1 where the left side won, −1 where the right one did, 0 for a tie. */
  readonly outcomes: Int8Array
  readonly clusters: Uint32Array
  /** `featureCount` values of each judgment, left minus right. */
  readonly features: Float64Array
}

/** What each feature adds to the logit of the left side winning, with the models held equal. */
export interface StyleFit {
  readonly effects: Float64Array
  readonly isConverged: boolean
  /** All parameters, for a fit of nearly the same judgments to begin with. */
  readonly parameters: Float64Array
}

const closeEnough = 1e-6
/** Keeps a feature that never differs at 0. */
const leastRidge = 1e-6

/**
 * Fits strengths of models, effects of features and Davidson's tie term together (style control as in Chatbot Arena) by Newton's
 * method. Each judgment counts as often as its cluster was drawn, or once. `ridge` is above 0 and holds the strengths.
 */
export function fitStyle(
  votes: StyledVotes,
  ridge: number,
  { drawn, near }: { readonly drawn?: Uint32Array; readonly near?: StyleFit } = {},
): StyleFit {
  const { modelCount, featureCount, left, right, outcomes, clusters, features } = votes
  const tieAt = modelCount + featureCount
  const size = tieAt + 1
  let parameters = near === undefined ? new Float64Array(size) : near.parameters.slice()
  let isConverged = false
  for (let iteration = 0; iteration < 40 && !isConverged; iteration += 1) {
    const gradient = new Float64Array(size)
    const matrix = Array.from({ length: size }, () => new Float64Array(size))
    const tieRow = matrix[tieAt]!
    for (let vote = 0; vote < outcomes.length; vote += 1) {
      const weight = drawn === undefined ? 1 : drawn[clusters[vote]!]!
      if (weight === 0) continue
      const [a, b, from] = [left[vote]!, right[vote]!, vote * featureCount]
      let difference = parameters[a]! - parameters[b]!
      for (let f = 0; f < featureCount; f += 1) difference += parameters[modelCount + f]! * features[from + f]!
      const { side, tie, spread } = expectPair(difference, parameters[tieAt]!)
      const outcome = outcomes[vote]!
      const slope = weight * (outcome / 2 - side)
      const curve = weight * spread
      const cross = -weight * side * tie
      gradient[a]! += slope
      gradient[b]! -= slope
      matrix[a]![a]! += curve
      matrix[b]![b]! += curve
      // Only the lower triangle is read.
      matrix[Math.max(a, b)]![Math.min(a, b)]! -= curve
      tieRow[a]! += cross
      tieRow[b]! -= cross
      gradient[tieAt]! += weight * ((outcome === 0 ? 1 : 0) - tie)
      tieRow[tieAt]! += weight * tie * (1 - tie)
      for (let f = 0; f < featureCount; f += 1) {
        const value = features[from + f]!
        if (value === 0) continue
        const row = matrix[modelCount + f]!
        gradient[modelCount + f]! += slope * value
        row[a]! += curve * value
        row[b]! -= curve * value
        tieRow[modelCount + f]! += cross * value
        for (let g = 0; g <= f; g += 1) row[modelCount + g]! += curve * value * features[from + g]!
      }
    }
    for (let parameter = 0; parameter < size; parameter += 1) {
      const pull = parameter < modelCount ? ridge : leastRidge
      gradient[parameter]! -= 2 * pull * parameters[parameter]!
      matrix[parameter]![parameter]! += 2 * pull
    }
    const lower = cholesky(matrix)
    if (lower === undefined) break
    const step = solveCholesky(lower, gradient)
    const longest = step.reduce((most, change) => Math.max(most, Math.abs(change)), 0)
    // A step of more than two logits overshoots where one side nearly always wins.
    const scale = Math.min(1, 2 / longest)
    parameters = parameters.map((value, parameter) => value + scale * step[parameter]!)
    isConverged = longest < closeEnough
  }
  return { effects: parameters.slice(modelCount, tieAt), isConverged, parameters }
}
