import { setTimeout as sleep } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import { type Context, takeDataRelease } from "@readback/pipeline"
import type { Log } from "../log.ts"
import type { ReleaseWorkerData } from "./release-worker.ts"

/** How often the runner looks for a release that waits, in milliseconds. */
const LOOK_MS = 500

/**
 * Room for what was just made, and for all that is kept, in megabytes. A page of rows outlives few emptyings of such a
 * nursery. Of the second a release needs a tenth, yet the less there may be the sooner what nobody needs is collected:
 * with the default the thread took 120 MB more.
 */
const YOUNG_MB = 32
const OLD_MB = 1_024

/** Makes releases of training data in the background, one at a time in a thread of its own, until it is stopped. */
export function startReleaseRunner(
  ctx: Context,
  place: Pick<ReleaseWorkerData, "databaseUrl" | "dataDirectory">,
  log: Log,
): { stop(): Promise<void> } {
  const over = new AbortController()
  const run = async () => {
    while (!over.signal.aborted) {
      try {
        const release = await takeDataRelease(ctx)
        if (release !== undefined) {
          await make({ ...place, classifications: ctx.classifications, release }, over.signal)
          continue
        }
      } catch (error) {
        log(`error making a release: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      }
      await sleep(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      over.abort()
      await running
    },
  }
}

/** Runs the thread to its end; when `stop` says so it leaves the release half made, to be made again at the next start. */
async function make(workerData: ReleaseWorkerData, stop: AbortSignal): Promise<void> {
  const thread = new Worker(new URL("release-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
  })
  const tell = () => thread.postMessage("stop", [])
  stop.addEventListener("abort", tell, { once: true })
  if (stop.aborted) tell()
  try {
    await new Promise<void>((resolve, reject) => {
      thread.on("error", reject)
      thread.on("exit", () => resolve())
    })
  } finally {
    stop.removeEventListener("abort", tell)
  }
}
