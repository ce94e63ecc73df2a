import { changeGenerationRun, lockGenerationRun, putBackCalls } from "@readback/store"
import type { Context } from "../context.ts"

/**
 * Lets a call wait again and its run pause, because every other call would meet the same: a wrong key, a missing model.
 * The reason may repeat what the endpoint said, so it is kept with the endpoint.
 */
export async function pauseByProblem(
  ctx: Context,
  { runId, callId, endpointId }: { runId: string; callId: string; endpointId: string },
  reason: string,
): Promise<void> {
  await ctx.store.write(async (tx) => {
    const run = await lockGenerationRun(tx, runId)
    await putBackCalls(tx, { runId, ids: [callId] })
    if (run?.state === "running")
      await changeGenerationRun(tx, runId, { state: "paused", reason, reasonEndpointId: endpointId })
  })
}
