import { setTimeout as sleep } from "node:timers/promises"
import {
  type Context,
  expandRun,
  type GenerationPorts,
  type OpenRun,
  openRuns,
  pairAnswered,
  recoverGeneration,
  runsToPair,
  takeCalls,
  wasCancelled,
} from "@readback/pipeline"
import type { Log } from "../log.ts"
import { performCall, RETRY_PACE, type RetryPace } from "./perform-call.ts"

/** How often the runner looks for something to do while nothing happens, in milliseconds. */
const LOOK_MS = 300

/**
 * How long an endpoint that nothing of a run waits for is not asked about, in milliseconds: to find that out, all that waits
 * for the run's other endpoints is read.
 */
const FOUND_NOTHING_MS = 1_000

interface UnderWay {
  readonly runId: string
  readonly endpointId: string
  readonly stop: AbortController
  readonly ended: Promise<void>
}

/**
 * Makes the calls of all runs, for each endpoint as many at once as it takes, until it is stopped; what is under way then
 * waits for the next start.
 */
export function startGenerationRunner(
  ctx: Context,
  ports: GenerationPorts,
  log: Log,
  pace: RetryPace = RETRY_PACE,
): { stop(): Promise<void> } {
  const over = new AbortController()
  const underWay = new Map<string, UnderWay>()
  const restsUntil = new Map<string, number>()
  const nothingUntil = new Map<string, number>()
  /** Up to which call each run that ended early is paired. */
  const pairedUntil = new Map<string, number>()
  let wake = new AbortController()
  const report = (error: unknown) =>
    log(`error generating: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)

  const begin = async (run: OpenRun, endpoint: OpenRun["endpoints"][number]): Promise<void> => {
    const { id: endpointId, concurrency } = endpoint
    if ((restsUntil.get(endpointId) ?? 0) > Date.now()) return
    const busy = [...underWay.values()].filter((one) => one.endpointId === endpointId).length
    const limit = concurrency - busy
    const place = `${run.id} ${endpointId}`
    if (limit <= 0 || (nothingUntil.get(place) ?? 0) > Date.now()) return
    const calls = await takeCalls(ctx, { runId: run.id, endpointId, limit })
    if (calls.length < limit && run.endpoints.length > 1) nothingUntil.set(place, Date.now() + FOUND_NOTHING_MS)
    else nothingUntil.delete(place)
    for (const taken of calls) {
      const stop = new AbortController()
      const { id } = taken.call
      const rest = (ms: number) =>
        restsUntil.set(endpointId, Math.max(restsUntil.get(endpointId) ?? 0, Date.now() + ms))
      const ended = performCall(ctx, ports, taken, { pace, stop: stop.signal, rest })
        .catch(report)
        .finally(() => {
          underWay.delete(id)
          wake.abort()
        })
      underWay.set(id, { runId: run.id, endpointId, stop, ended })
    }
  }

  /** One look at all that is to do; answers whether there is more right away. */
  const look = async (): Promise<boolean> => {
    const runs = await openRuns(ctx)
    const open = new Set(runs.map(({ id }) => id))
    for (const runId of new Set([...underWay.values()].map((one) => one.runId))) {
      if (open.has(runId) || !(await wasCancelled(ctx, runId))) continue
      for (const one of underWay.values()) if (one.runId === runId) one.stop.abort()
    }
    let hasMore = false
    for (const run of runs) {
      if (run.state === "waiting") {
        await expandRun(ctx, run.id)
        hasMore = true
      } else for (const endpoint of run.endpoints) await begin(run, endpoint)
    }
    return (await pairOne()) || hasMore
  }

  /** Pairs some of what ended early; answers whether there is more of it. */
  const pairOne = async (): Promise<boolean> => {
    let hasMore = false
    for (const runId of await runsToPair(ctx)) {
      const paired = await pairAnswered(ctx, runId, pairedUntil.get(runId) ?? -1)
      if (paired.kind === "more") pairedUntil.set(runId, paired.after)
      else pairedUntil.delete(runId)
      hasMore ||= paired.kind === "more"
    }
    return hasMore
  }

  const run = async () => {
    // No other process works on this database: what is under way has nobody who waits for it.
    const waiting = await recoverGeneration(ctx)
    if (waiting > 0)
      log(`${waiting} requests to models were cut off by the last stop and are made again under their keys`)
    while (!over.signal.aborted) {
      wake = new AbortController()
      try {
        if (await look()) continue
      } catch (error) {
        report(error)
      }
      await sleep(LOOK_MS, undefined, { signal: AbortSignal.any([over.signal, wake.signal]) }).catch(() => undefined)
    }
  }
  const running = run().catch(report)
  return {
    stop: async () => {
      over.abort()
      await running
      for (const one of underWay.values()) one.stop.abort()
      await Promise.all([...underWay.values()].map((one) => one.ended))
    },
  }
}
