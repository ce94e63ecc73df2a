import { insertPrelabel } from "@readback/store"
import type { Context } from "../context.ts"
import { failCall } from "./fail-call.ts"
import { readJudgeAnswer } from "./judge-messages.ts"
import { provenanceOf } from "./provenance-of.ts"
import { readingOrder } from "./reading-order.ts"
import { lockRunningCall, settleCall } from "./settle-call.ts"
import type { Answered } from "./store-answer.ts"
import type { TakenCall } from "./take-calls.ts"

/** Stores what a model said of a comparison in one order; what does not begin with A, B or TIE fails the call. */
export async function storePrelabel(ctx: Context, taken: TakenCall, answered: Answered): Promise<void> {
  const { call, run } = taken
  const { text, usage } = answered.outcome
  const said = readJudgeAnswer(text)
  if (said === undefined) {
    const message = "The model's answer does not begin with A, B or TIE on a line of its own."
    return failCall(ctx, taken, { problem: "unreadable", message, usage })
  }
  const rationale = said.rationale?.replaceAll("\u0000", "").toWellFormed() ?? null
  await ctx.store.write(async (tx) => {
    const locked = await lockRunningCall(tx, { callId: call.id, runId: run.id })
    if (locked === undefined) return
    const displayOrder = await readingOrder(tx, call)
    const preferredId = said.choice === "tie" ? null : (displayOrder[said.choice === "A" ? 0 : 1] ?? null)
    await insertPrelabel(tx, {
      id: ctx.newId(),
      runId: run.id,
      projectId: run.projectId,
      comparisonId: call.comparisonId ?? "",
      model: call.model,
      displayOrder,
      outcome: preferredId === null ? "tie" : "prefer",
      preferredId,
      rationale,
      createdAt: ctx.clock(),
    })
    await settleCall(ctx, tx, locked, {
      state: "done",
      answer: provenanceOf(ctx, taken, answered),
      error: null,
      usage,
      counts: { prelabels: 1 },
    })
  })
}
