/** A share as a whole percentage. */
export const percentWords = (share: number): string => `${Math.round(share * 100)} %`

/** An interval of ratings or shares, in whole numbers. */
export const intervalWords = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${Math.round(low)} to ${Math.round(high)}`

/** The ranks that a model may have. */
export const rankWords = ({ best, worst }: { readonly best: number; readonly worst: number }): string =>
  best === worst ? String(best) : `${best} to ${worst}`
