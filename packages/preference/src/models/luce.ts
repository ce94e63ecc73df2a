import { type Choice, fitConditionalLogit, type LogitFit } from "./conditional-logit.ts"

/** Items from best to worst, as far as they were ranked. */
export type Ranking = readonly number[]

/** What was preferred to what: the chosen item, and the others that could have been chosen. */
export interface ItemChoice {
  readonly chosen: number
  readonly others: readonly number[]
}

/** A ranking as the choices it is made of: the best of all, then the best of the rest (Plackett 1975). */
export const choicesOf = (ranking: Ranking): readonly ItemChoice[] =>
  ranking.slice(0, -1).map((chosen, place) => ({ chosen, others: ranking.slice(place + 1) }))

/**
 * Strengths of items from choices among sets (Luce 1959), rankings (Plackett-Luce) or pairs, with mean 0; `ridge` subtracts
 * ridge · Σ θ² from the log-likelihood and is needed where an item never loses.
 */
export function fitLuce(
  itemCount: number,
  choices: readonly ItemChoice[],
  ridge = 0,
): Pick<LogitFit, "logLikelihood" | "isConverged"> & { readonly strengths: readonly number[] } {
  const made = choices.map(({ chosen, others }): Choice => ({
    alternatives: [chosen, ...others].map((item) => [[item, 1] as const]),
    weight: 1,
  }))
  const { estimates, logLikelihood, isConverged } = fitConditionalLogit(made, itemCount, {
    ridge,
    fixed: ridge > 0 ? [] : [0],
  })
  const mean = estimates.reduce((sum, value) => sum + value, 0) / itemCount
  return { strengths: Array.from(estimates, (value) => value - mean), logLikelihood, isConverged }
}
