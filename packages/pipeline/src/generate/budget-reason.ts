import type { Spent } from "@readback/store"
import type { StoredPlan } from "./stored-plan.ts"

/** Why a run may not spend more, and what to do; undefined while it may. */
export function budgetReason({ budget }: Pick<StoredPlan, "budget">, spent: Spent): string | undefined {
  if (budget.requests !== null && spent.requests >= budget.requests) {
    return `The budget of ${budget.requests} requests is spent. Resume the run with a larger one to go on.`
  }
  if (budget.completionTokens !== null && spent.completionTokens >= budget.completionTokens) {
    return (
      `The budget of ${budget.completionTokens} completion tokens is spent (${spent.completionTokens}). ` +
      "Resume the run with a larger one to go on."
    )
  }
  return undefined
}
