import { changeRunningJob, type JobProgress } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import type { TakenScoring } from "./take-scoring.ts"

/** Notes how far scoring is; false where it was cancelled, and nothing more is to be done. */
export async function reportScoring(ctx: Context, jobId: string, progress: JobProgress): Promise<boolean> {
  return ctx.store.write((tx) => changeRunningJob(tx, jobId, { progress }))
}

/** Notes that scoring is done, or why it failed. */
export async function finishScoring(
  ctx: Context,
  { jobId, key }: TakenScoring,
  progress: JobProgress,
  failure?: string,
): Promise<void> {
  const { projectId, ...basis } = key
  const error = failure === undefined ? null : `${failure} What is scored stays. Score the rest again.`
  const change = { state: failure === undefined ? "done" : "failed", progress, error, finishedAt: ctx.clock() } as const
  await ctx.store.write(async (tx) => {
    if (!(await changeRunningJob(tx, jobId, change))) return
    const action = failure === undefined ? "scoring:done" : "scoring:failed"
    await audit(ctx, tx, action, { projectId, subjectId: jobId, detail: { ...basis, texts: progress.done } })
  })
}

/** Puts scoring back: the next process goes on with it. */
export async function putBackScoring(ctx: Context, jobId: string): Promise<void> {
  await ctx.store.write((tx) => changeRunningJob(tx, jobId, { state: "waiting" }))
}
