import { setTimeout as sleep } from "node:timers/promises"
import { type Context, takeScoring } from "@readback/pipeline"
import type { Log } from "../log.ts"
import { runScoring, type ScoringThreads } from "./run-scoring.ts"

/** How often the runner looks for scoring that waits, in milliseconds. */
const LOOK_MS = 500

/** Scores in the background, one project after the other, until it is stopped; what is under way then is put back. */
export function startScoringRunner(ctx: Context, threads: ScoringThreads, log: Log): { stop(): Promise<void> } {
  const over = new AbortController()
  const run = async () => {
    while (!over.signal.aborted) {
      try {
        const taken = await takeScoring(ctx)
        if (taken !== undefined) {
          await runScoring(ctx, taken, threads, over.signal)
          continue
        }
      } catch (error) {
        log(`error scoring: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
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
