import { countScored, type JobProgress, rangeEnd, type ScoreKey, takeWaitingJob, type TextRange } from "@readback/store"
import type { Context } from "../context.ts"
import { keyOfJob, SCORING } from "./scoring-job.ts"

/** Prompts, or rewrites, that a worker scores before it takes the next ones. */
const RANGE = 1_000

/** Scoring that this process has taken on, and how far it is. */
export interface TakenScoring {
  readonly jobId: string
  readonly key: ScoreKey
  readonly progress: JobProgress
}

/** Takes on the scoring that waits longest; undefined where none waits. */
export async function takeScoring(ctx: Context): Promise<TakenScoring | undefined> {
  const job = await ctx.store.write((tx) => takeWaitingJob(tx, SCORING, ctx.clock()))
  if (job === undefined) return undefined
  const key = keyOfJob(job)
  return { jobId: job.id, key, progress: { ...(await countScored(ctx.store.read, key)), perSecond: 0 } }
}

/** The texts of a project in ranges that workers share among them, found one at a time. */
export async function* scoringRanges(
  ctx: Pick<Context, "store">,
  projectId: string,
  size = RANGE,
): AsyncGenerator<TextRange> {
  for (const kind of ["response", "rewrite"] as const) {
    for (let after = ""; ;) {
      const until = await rangeEnd(ctx.store.read, { projectId, kind, after }, size)
      if (until === undefined) break
      yield { kind, after, until }
      after = until
    }
  }
}
