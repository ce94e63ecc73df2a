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
