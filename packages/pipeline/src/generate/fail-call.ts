import { findProject } from "@readback/store"
import type { Context } from "../context.ts"
import type { ChatUsage } from "./chat-model.ts"
import { pairPrompt } from "./pair-prompt.ts"
import { lockRunningCall, settleCall } from "./settle-call.ts"
import type { TakenCall } from "./take-calls.ts"

/** Ends a call without an answer; the prompt's other answers are compared once none of its calls is left. */
export async function failCall(
  ctx: Context,
  { call, run }: TakenCall,
  { problem, message, usage }: { problem: string; message: string; usage: ChatUsage | null },
): Promise<void> {
  const project = await findProject(ctx.store.read, run.projectId)
  if (project === undefined) throw new Error(`Run ${run.id} has no project`)
  await ctx.store.write(async (tx) => {
    const locked = await lockRunningCall(tx, { callId: call.id, runId: run.id })
    if (locked === undefined) return
    const failed = { ...locked.call, state: "failed" as const }
    const comparisons = await pairPrompt(ctx, tx, { run: locked.run, project, call: failed })
    await settleCall(ctx, tx, locked, {
      state: "failed",
      answer: { problem, usage, finishedAt: ctx.clock().toISOString() },
      error: message,
      usage,
      counts: { [`failed:${problem}`]: 1, comparisons },
    })
  })
}
