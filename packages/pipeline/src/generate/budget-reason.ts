import type { Spent } from "@readback/store"
import type { StoredPlan } from "./stored-plan.ts"

type Limits = Pick<StoredPlan, "budget" | "sampling">

/**
 * Tokens that one more answer of a run may take: what is asked for at the most, or the largest answer so far; 0 while
 * nobody knows.
 */
const mostTokens = ({ sampling }: Pick<Limits, "sampling">, { largestAnswer = 0 }: Spent): number =>
  Math.max(sampling.maxTokens ?? 0, largestAnswer)

/** Why a run may not spend more, and what to do; undefined while it may. */
export function budgetReason(limits: Limits, spent: Spent): string | undefined {
  const { requests, completionTokens } = limits.budget
  const goOn = "Resume the run with a larger one to go on."
  if (requests !== null && spent.requests >= requests) return `The budget of ${requests} requests is spent. ${goOn}`
  if (completionTokens === null) return undefined
  const left = completionTokens - spent.completionTokens
  if (left <= 0) {
    return `The budget of ${completionTokens} completion tokens is spent (${spent.completionTokens}). ${goOn}`
  }
  const most = mostTokens(limits, spent)
  if (left >= most) return undefined
  return `Of the budget of ${completionTokens} completion tokens ${left} are left, and one answer may take ${most}. ${goOn}`
}

/**
 * How many calls a run may begin beside those that are under way, so that all of them together stay in its budget. As long
 * as nobody knows how long an answer may be, one call is made alone.
 */
export function callsWithin(limits: Limits, spent: Spent, underWay: number): number {
  const { requests, completionTokens } = limits.budget
  const byRequests = requests === null ? Number.POSITIVE_INFINITY : requests - spent.requests
  if (completionTokens === null) return byRequests
  const most = mostTokens(limits, spent)
  const fitting = most === 0 ? 1 : Math.floor((completionTokens - spent.completionTokens) / most)
  return Math.max(0, Math.min(byRequests, fitting - underWay))
}
