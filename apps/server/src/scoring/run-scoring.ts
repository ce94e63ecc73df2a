import { Worker } from "node:worker_threads"
import {
  type Context,
  findCarryOver,
  finishScoring,
  putBackScoring,
  reportScoring,
  scoringRanges,
  type TakenScoring,
} from "@readback/pipeline"
import type { JobProgress, TextRange } from "@readback/store"
import { paceMeter } from "./pace-meter.ts"
import type { ScoringMessage, ScoringWorkerData } from "./scoring-worker.ts"

/** How often progress is written down, in milliseconds; whoever cancels waits as long at most. */
const REPORT_MS = 200

/** Where threads find the database, and how many work at once. */
export interface ScoringThreads extends Pick<ScoringWorkerData, "databaseUrl" | "dataDirectory"> {
  readonly workers: number
}

/** Scores what was taken on, on several threads; ends early when it is cancelled, or when `stop` says so. */
export async function runScoring(
  ctx: Context,
  taken: TakenScoring,
  threads: ScoringThreads,
  stop: AbortSignal,
): Promise<void> {
  const { jobId, key } = taken
  const pace = paceMeter()
  let progress: JobProgress = taken.progress
  const over = new AbortController()
  const ranges = scoringRanges(ctx, key.projectId)
  const note = (count: number) => {
    const done = progress.done + count
    progress = { done, total: Math.max(done, progress.total), perSecond: pace(count) }
  }
  const report = async () => {
    if (!(await reportScoring(ctx, jobId, progress))) over.abort()
  }
  const timer = setInterval(() => void report().catch((error: unknown) => over.abort(error)), REPORT_MS)
  try {
    const ended = AbortSignal.any([over.signal, stop])
    const { plain: matcher } = await ctx.matchers.bytes(ctx.store.read, key.releaseId, key.profile)
    const from = await findCarryOver(ctx, key)
    const { databaseUrl, dataDirectory, workers } = threads
    const data = { databaseUrl, dataDirectory, key, matcher, from }
    await Promise.all(Array.from({ length: workers }, () => runThread(data, ranges, note, ended)))
    if (stop.aborted) await putBackScoring(ctx, jobId)
    else if (!over.signal.aborted) await finishScoring(ctx, taken, progress)
  } catch (error) {
    over.abort()
    await finishScoring(
      ctx,
      taken,
      progress,
      `Scoring stopped: ${error instanceof Error ? error.message : String(error)}.`,
    )
    throw error
  } finally {
    clearInterval(timer)
    await ranges.return(undefined)
  }
}

/** Runs one thread until no range is left; a thread that breaks rejects. */
async function runThread(
  workerData: ScoringWorkerData,
  ranges: AsyncGenerator<TextRange>,
  note: (count: number) => void,
  ended: AbortSignal,
): Promise<void> {
  if (ended.aborted) return
  const thread = new Worker(new URL("scoring-worker.ts", import.meta.url), { workerData })
  const end = () => void thread.terminate()
  ended.addEventListener("abort", end, { once: true })
  try {
    await new Promise<void>((resolve, reject) => {
      thread.on("message", (message: ScoringMessage) => {
        if (message.kind === "scored") note(message.count)
        else void ranges.next().then((next) => thread.postMessage(next.done === true ? null : next.value, []), reject)
      })
      thread.on("error", reject)
      thread.on("exit", () => resolve())
    })
  } finally {
    ended.removeEventListener("abort", end)
    await thread.terminate()
  }
}
