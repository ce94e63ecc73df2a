/** A share as a whole percentage. */
export const percentWords = (share: number): string => `${Math.round(share * 100)} %`

/** An interval of ratings or shares, in whole numbers. */
export const intervalWords = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${Math.round(low)} to ${Math.round(high)}`

/** The ranks that a model may have. */
export const rankWords = ({ best, worst }: { readonly best: number; readonly worst: number }): string =>
  best === worst ? String(best) : `${best} to ${worst}`

interface Estimate {
  readonly interval: { readonly low: number; readonly high: number } | null
}

/** The interval of a mean with one decimal; a dash where there is too little for one. */
export const estimateWords = (estimate: Estimate | null): string =>
  estimate?.interval == null ? "-" : `${estimate.interval.low.toFixed(1)} to ${estimate.interval.high.toFixed(1)}`

/** Points gained or lost, with their sign. */
export const gainWords = (points: number): string => `${points > 0 ? "+" : ""}${points.toFixed(1)} points`
