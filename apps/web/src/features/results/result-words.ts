import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

type Coefficient = inferRouterOutputs<AppRouter>["measures"]["agreement"]["all"]["ordinal"]

/** A coefficient with two decimals, or why there is none. */
export function coefficientWords(coefficient: Coefficient): string {
  if (coefficient.kind === "value") return coefficient.value.toFixed(2)
  return coefficient.reason === "no-pairs" ? "no pairs yet" : "all the same"
}

/** What a coefficient allows one to conclude (Krippendorff 2004, "Content Analysis", p. 241). */
export function reliabilityWords(coefficient: Coefficient): string {
  if (coefficient.kind !== "value") return "Nothing to compare with chance"
  if (coefficient.value >= 0.8) return "Reliable"
  return coefficient.value >= 0.667 ? "For tentative conclusions" : "Below what conclusions need"
}

/** A share as a whole percentage. */
export const percentWords = (share: number): string => `${Math.round(share * 100)} %`

/** An interval of ratings or shares, in whole numbers. */
export const intervalWords = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${Math.round(low)} to ${Math.round(high)}`

/** The ranks that a model may have. */
export const rankWords = ({ best, worst }: { readonly best: number; readonly worst: number }): string =>
  best === worst ? String(best) : `${best} to ${worst}`
