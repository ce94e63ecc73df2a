import type { Sampling } from "@readback/domain"
import {
  changeGenerationRun,
  countRunningCalls,
  type EndpointRow,
  findEndpoint,
  type GenerationCallRow,
  type GenerationRunRow,
  lockGenerationRun,
  takeWaitingCalls,
} from "@readback/store"
import type { Context } from "../context.ts"
import { budgetReason, callsWithin } from "./budget-reason.ts"
import { planOf, type StoredPlan } from "./stored-plan.ts"

/** A call that is under way from now on, with what it needs. */
export interface TakenCall {
  readonly call: GenerationCallRow
  readonly run: GenerationRunRow
  readonly plan: StoredPlan
  readonly endpoint: EndpointRow
  readonly sampling: Sampling
}

/**
 * Takes the next calls of a run to one endpoint, as many as are asked for and as the budget allows beside those under way. Where the run cannot
 * go on it is paused, with the reason. Fewer than asked for means that no more are waiting for this endpoint.
 */
export async function takeCalls(
  ctx: Context,
  input: { runId: string; endpointId: string; limit: number },
): Promise<readonly TakenCall[]> {
  const { runId, endpointId } = input
  return ctx.store.write(async (tx) => {
    const run = await lockGenerationRun(tx, runId)
    if (run?.state !== "running") return []
    const plan = planOf(run)
    const endpoint = await findEndpoint(tx, endpointId)
    const pause = async (reason: string) => {
      await changeGenerationRun(tx, runId, { state: "paused", reason })
      return []
    }
    if (endpoint?.isActive !== true) {
      return pause("One of its endpoints was removed. Cancel the run and start another with an endpoint that is there.")
    }
    const reason = budgetReason(plan, run.spent)
    if (reason !== undefined) return pause(reason)
    const isReserving = plan.budget.completionTokens !== null
    const underWay = isReserving ? await countRunningCalls(tx, runId) : 0
    const limit = Math.min(input.limit, callsWithin(plan, run.spent, underWay))
    // Those under way may take less than is set aside for them: the next look tells.
    if (limit === 0) return []
    const calls = await takeWaitingCalls(tx, { runId, endpointId, limit, at: ctx.clock() })
    if (calls.length === 0) return []
    const spent = { ...run.spent, requests: run.spent.requests + calls.length }
    await changeGenerationRun(tx, runId, { spent })
    return calls.map((call) => ({ call, run, plan, endpoint, sampling: samplingOf(plan, call) }))
  })
}

/** How a call's model is sampled: each sample has a seed of its own, or all would be alike. */
function samplingOf({ sampling }: StoredPlan, { sample }: GenerationCallRow): Sampling {
  return sampling.seed === undefined ? sampling : { ...sampling, seed: sampling.seed + sample }
}
