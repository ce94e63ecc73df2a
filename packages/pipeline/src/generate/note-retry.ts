import { changeGenerationRun, lockGenerationRun, noteAttempt } from "@readback/store"
import type { Context } from "../context.ts"
import { budgetReason } from "./budget-reason.ts"
import type { TakenCall } from "./take-calls.ts"

/** Counts another request for a call, with what was in the way; false where the run may not make it. */
export async function noteRetry(
  ctx: Context,
  { call, run, plan }: TakenCall,
  { problem, message }: { problem: string; message: string },
): Promise<boolean> {
  return ctx.store.write(async (tx) => {
    const now = await lockGenerationRun(tx, run.id)
    if (now?.state !== "running" || budgetReason(plan, now.spent) !== undefined) return false
    const key = `retried:${problem}`
    await noteAttempt(tx, call.id, message)
    await changeGenerationRun(tx, run.id, {
      spent: { ...now.spent, requests: now.spent.requests + 1 },
      counts: { ...now.counts, [key]: (now.counts[key] ?? 0) + 1 },
    })
    return true
  })
}
