import { describe, expect, test } from "vitest"
import { budgetReason, callsWithin } from "./budget-reason.ts"

const limits = (requests: number | null, completionTokens: number | null, maxTokens?: number) => ({
  budget: { requests, completionTokens },
  sampling: maxTokens === undefined ? {} : { maxTokens },
})
const spent = (requests: number, completionTokens: number, largestAnswer?: number) => ({
  requests,
  promptTokens: 0,
  completionTokens,
  ...(largestAnswer === undefined ? {} : { largestAnswer }),
})

describe("what a budget still allows", () => {
  test.each([
    ["no budget", limits(null, null), spent(9, 9), 3, Infinity, undefined],
    ["requests", limits(10, null), spent(7, 0), 3, 3, undefined],
    ["no requests", limits(10, null), spent(10, 0), 3, 0, /10 requests is spent/],
    ["tokens for as many as asked for at most", limits(null, 100, 10), spent(0, 0), 0, 10, undefined],
    ["tokens beside those under way", limits(null, 100, 10), spent(3, 25), 3, 4, undefined],
    ["nothing beside those under way", limits(null, 100, 10), spent(9, 60), 4, 0, undefined],
    [
      "too few tokens for one answer",
      limits(null, 100, 10),
      spent(9, 91),
      0,
      0,
      /100 completion tokens 9 are left.*take 10/,
    ],
    ["no tokens", limits(null, 100, 10), spent(9, 100), 0, 0, /tokens is spent \(100\)/],
    ["one call while nobody knows", limits(null, 100), spent(0, 0), 0, 1, undefined],
    ["none beside it", limits(null, 100), spent(1, 0), 1, 0, undefined],
    ["then by the largest answer", limits(null, 100), spent(2, 30, 20), 1, 2, undefined],
    ["an endpoint that writes more than asked for", limits(null, 100, 10), spent(1, 30, 30), 0, 2, undefined],
    ["the smaller of both", limits(5, 100, 10), spent(3, 0), 1, 2, undefined],
  ])("%s", (_name, plan, so, underWay, calls, reason) => {
    expect(callsWithin(plan, so, underWay)).toBe(calls)
    if (reason === undefined) expect(budgetReason(plan, so)).toBeUndefined()
    else expect(budgetReason(plan, so)).toMatch(reason)
  })
})
