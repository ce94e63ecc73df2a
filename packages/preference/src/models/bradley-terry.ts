import { type Alternative, type Choice, fitConditionalLogit } from "./conditional-logit.ts"
import { winGroups } from "./win-graph.ts"

/** One kind of comparison of two models, counted: how often each side won and how often they tied. */
export interface Duel {
  readonly left: number
  readonly right: number
  readonly leftWins: number
  readonly rightWins: number
  readonly ties: number
  /** What differs between the sides beside the models, left minus right, such as standardised length. */
  readonly style?: readonly number[]
}

/** How ties count: as a third outcome (Davidson 1970), as half a win each, or not at all. */
export type TieRule = "davidson" | "half-win" | "dropped"

/** What is fitted beside the strengths. */
export interface StrengthOptions {
  readonly ties?: TieRule
  /** Adds a term for standing on the left. */
  readonly hasPosition?: boolean
  /** Pulls strengths to 0 by ridge · Σ θ²; needed where the wins do not connect all models. */
  readonly ridge?: number
  /** The model whose strength is 0; without one the mean is. */
  readonly reference?: number
  /** A fit of nearly the same duels, with the same options: fewer steps are needed from there. */
  readonly near?: Strengths
}

/** Strengths on the logit scale: P(i beats j) = 1 / (1 + exp(θj − θi)). */
export interface Strengths {
  readonly strengths: readonly number[]
  /** Standard error of each difference to the reference, or of each strength where the mean is 0. */
  readonly standardErrors: readonly number[]
  /** Logit advantage of the left side; 0 where it was not asked for. */
  readonly position: number
  readonly style: readonly number[]
  /** Davidson's ν: how willing people are to call a tie; undefined under other rules. */
  readonly tieTendency: number | undefined
  readonly logLikelihood: number
  readonly isConverged: boolean
  /** All parameters of the fit, for the next one to begin with. */
  readonly parameters: Float64Array
  /** Groups of models that the wins connect; more than one makes strengths between them infinite without a ridge. */
  readonly groups: readonly (readonly number[])[]
}

const plus = (first: Alternative, second: Alternative): Alternative => [...first, ...second]
const halved = (alternative: Alternative): Alternative => alternative.map(([index, value]) => [index, value / 2])

/**
 * Fits Bradley-Terry strengths to duels, with ties, position and style (Bradley and Terry 1952; Davidson 1970: a tie is as
 * likely as ν times the geometric mean of both wins; style control as in Chatbot Arena).
 */
export function fitStrengths(modelCount: number, duels: readonly Duel[], options: StrengthOptions = {}): Strengths {
  const { ties = "davidson", hasPosition = false, ridge = 0, reference, near } = options
  const styleCount = duels[0]?.style?.length ?? 0
  const positionAt = modelCount
  const styleAt = modelCount + (hasPosition ? 1 : 0)
  const tieAt = styleAt + styleCount
  const isThirdOutcome = ties === "davidson" && duels.some((duel) => duel.ties > 0)
  const choices: Choice[] = []
  const add = (alternatives: readonly Alternative[], weight: number): void => {
    if (weight > 0) choices.push({ alternatives, weight })
  }
  for (const { left, right, leftWins, rightWins, ties: tied, style = [] } of duels) {
    const side: Alternative = [
      ...(hasPosition ? [[positionAt, 1] as const] : []),
      ...style.map((value, index) => [styleAt + index, value] as const),
    ]
    const first = plus([[left, 1]], side)
    const second: Alternative = [[right, 1]]
    if (isThirdOutcome) {
      const tie = plus(plus(halved(first), halved(second)), [[tieAt, 1]])
      add([first, second, tie], leftWins)
      add([second, first, tie], rightWins)
      add([tie, first, second], tied)
    } else {
      const half = ties === "half-win" ? tied / 2 : 0
      add([first, second], leftWins + half)
      add([second, first], rightWins + half)
    }
  }
  const parameterCount = tieAt + (isThirdOutcome ? 1 : 0)
  const anchor = reference ?? 0
  const start = near?.parameters.length === parameterCount ? { start: near.parameters } : {}
  const fit = fitConditionalLogit(choices, parameterCount, { ridge, fixed: ridge > 0 ? [] : [anchor], ...start })
  const raw = fit.estimates.slice(0, modelCount)
  const shift =
    reference === undefined ? raw.reduce((sum, value) => sum + value, 0) / Math.max(1, modelCount) : raw[anchor]!
  return {
    strengths: Array.from(raw, (value) => value - shift),
    standardErrors: errorsOf(fit.covariance, modelCount, reference),
    position: hasPosition ? fit.estimates[positionAt]! : 0,
    style: Array.from({ length: styleCount }, (_, index) => fit.estimates[styleAt + index]!),
    tieTendency: isThirdOutcome ? Math.exp(fit.estimates[tieAt]!) : undefined,
    logLikelihood: fit.logLikelihood,
    isConverged: fit.isConverged,
    parameters: fit.estimates,
    groups: winGroups(modelCount, winsOf(duels)),
  }
}

function* winsOf(duels: readonly Duel[]): Generator<readonly [number, number]> {
  for (const { left, right, leftWins, rightWins, ties } of duels) {
    if (leftWins > 0 || ties > 0) yield [left, right]
    if (rightWins > 0 || ties > 0) yield [right, left]
  }
}

/** Standard errors of the contrasts θi − θreference, or θi − mean θ. */
function errorsOf(
  covariance: readonly Float64Array[],
  count: number,
  reference: number | undefined,
): readonly number[] {
  const contrast = (i: number): readonly number[] =>
    Array.from(
      { length: count },
      (_, j) => (i === j ? 1 : 0) - (reference === undefined ? 1 / count : j === reference ? 1 : 0),
    )
  return Array.from({ length: count }, (_, i) => {
    const c = contrast(i)
    let variance = 0
    for (let a = 0; a < count; a += 1) for (let b = 0; b < count; b += 1) variance += c[a]! * c[b]! * covariance[a]![b]!
    return Math.sqrt(Math.max(0, variance))
  })
}

/** A strength on the scale that leaderboards use: 1000 + 400 / ln 10 · θ. */
export const eloScale = (strength: number): number => 1000 + (400 / Math.LN10) * strength
