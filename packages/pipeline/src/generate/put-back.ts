import { putBackCalls, runsInState } from "@readback/store"
import type { Context } from "../context.ts"

/** Lets one call that was stopped wait again. */
export async function putBackCall(ctx: Context, call: { runId: string; id: string }): Promise<void> {
  await ctx.store.write((tx) => putBackCalls(tx, { runId: call.runId, ids: [call.id] }))
}

/**
 * At start: calls that an earlier process left under way have no answer, so they wait again, under the same key. Answers how
 * many there were.
 */
export async function recoverGeneration(ctx: Context): Promise<number> {
  const runs = await runsInState(ctx.store.read, ["running", "paused", "cancelled"])
  let calls = 0
  for (const { id } of runs) calls += await ctx.store.write((tx) => putBackCalls(tx, { runId: id }))
  return calls
}
