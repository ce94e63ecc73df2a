import {
  changeCall,
  changeGenerationRun,
  findCall,
  type GenerationCallRow,
  type GenerationRunRow,
  lockGenerationRun,
  type Writer,
} from "@readback/store"
import type { Context } from "../context.ts"
import type { ChatUsage } from "./chat-model.ts"

/** How a call ended, what it cost, and what it adds to the run's counts. */
export interface CallEnd {
  readonly state: "done" | "failed"
  readonly answer: Readonly<Record<string, unknown>>
  readonly error: string | null
  readonly responseId?: string
  readonly usage: ChatUsage | null
  readonly counts: Readonly<Record<string, number>>
}

/** A call that is under way, with its run locked; undefined where it is not under way any more. */
export async function lockRunningCall(
  tx: Writer,
  ids: { callId: string; runId: string },
): Promise<{ call: GenerationCallRow; run: GenerationRunRow } | undefined> {
  const run = await lockGenerationRun(tx, ids.runId)
  const call = await findCall(tx, ids.callId)
  return run === undefined || call?.state !== "running" ? undefined : { call, run }
}

/** Ends a call in the transaction that stores what came of it; with the last one the run is done. */
export async function settleCall(
  ctx: Context,
  tx: Writer,
  { call, run }: { call: GenerationCallRow; run: GenerationRunRow },
  { usage, counts: added, ...end }: CallEnd,
): Promise<void> {
  const at = ctx.clock()
  await changeCall(tx, call.id, { ...end, finishedAt: at })
  const counts: Record<string, number> = { ...run.counts }
  for (const [key, count] of Object.entries({ [end.state]: 1, ...added })) counts[key] = (counts[key] ?? 0) + count
  const isOver = (counts["done"] ?? 0) + (counts["failed"] ?? 0) >= run.total && run.state !== "cancelled"
  await changeGenerationRun(tx, run.id, {
    counts,
    spent: {
      requests: run.spent.requests,
      promptTokens: run.spent.promptTokens + (usage?.promptTokens ?? 0),
      completionTokens: run.spent.completionTokens + (usage?.completionTokens ?? 0),
      largestAnswer: Math.max(run.spent.largestAnswer ?? 0, usage?.completionTokens ?? 0),
    },
    ...(isOver ? { state: "done" as const, reason: null, finishedAt: at } : {}),
  })
}
