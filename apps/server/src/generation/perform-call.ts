import { setTimeout as sleep } from "node:timers/promises"
import { Failure } from "@readback/domain"
import {
  type ChatOutcome,
  type Context,
  failCall,
  type GenerationPorts,
  isPassing,
  noteRetry,
  pauseByProblem,
  prepareCall,
  putBackCall,
  storeAnswer,
  storePrelabel,
  type TakenCall,
} from "@readback/pipeline"

/** How calls are repeated. */
export interface RetryPace {
  readonly attempts: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
}

/** Some minutes in all, which is as long as most limits last. */
export const RETRY_PACE: RetryPace = { attempts: 7, firstWaitMs: 500, longestWaitMs: 300_000 }

/** What a call needs of its runner: when to stop, and that its endpoint wants to be left alone for a while. */
interface Surroundings {
  readonly pace: RetryPace
  readonly stop: AbortSignal
  readonly rest: (ms: number) => void
}

/** Makes one call, as often as it takes, and stores what came of it. It is never left under way. */
export async function performCall(
  ctx: Context,
  ports: GenerationPorts,
  taken: TakenCall,
  around: Surroundings,
): Promise<void> {
  const { call, run } = taken
  const pause = (reason: string) =>
    pauseByProblem(ctx, { runId: run.id, callId: call.id, endpointId: call.endpointId }, reason)
  try {
    const prepared = await prepareCall(ctx, ports, taken)
    if (prepared.kind === "forbidden") return await failCall(ctx, taken, { ...prepared, usage: null })
    const retries: string[] = []
    for (;;) {
      const outcome = await ports.models.ask(prepared.request, around.stop)
      if (outcome.kind === "stopped") return await putBackCall(ctx, call)
      if (outcome.kind === "answered") {
        const answered = { outcome, conceptIds: prepared.conceptIds, retries }
        return await (run.kind === "prelabels" ? storePrelabel : storeAnswer)(ctx, taken, answered)
      }
      const { problem, message } = outcome
      if (problem === "denied") {
        return await pause(`${message} Mend the endpoint, or its key, and resume the run.`)
      }
      if (!isPassing(problem)) return await failCall(ctx, taken, { problem, message, usage: null })
      if (retries.length + 1 >= around.pace.attempts) {
        // Whatever is asked next would meet the same.
        if (problem === "unreachable" || problem === "rate-limited")
          return await pause(`${message} Resume the run later.`)
        return await failCall(ctx, taken, { problem, message, usage: null })
      }
      const waitMs = waitOf(ctx, outcome, retries.length, around.pace)
      if (problem === "rate-limited") around.rest(waitMs)
      retries.push(problem)
      await sleep(waitMs, undefined, { signal: around.stop }).catch(() => undefined)
      if (around.stop.aborted || !(await noteRetry(ctx, taken, { problem, message }))) {
        return await putBackCall(ctx, call)
      }
    }
  } catch (error) {
    if (!(error instanceof Failure)) {
      await pause(
        "An internal error stopped the run; an administrator finds it in the server's log. Resume to try again.",
      )
      throw error
    }
    await pause(error.message)
  }
}

/** What the endpoint asks for, or twice as long each time; with chance added, so that calls do not come back together. */
function waitOf(
  ctx: Context,
  { retryAfterMs }: Extract<ChatOutcome, { kind: "problem" }>,
  retries: number,
  { firstWaitMs, longestWaitMs }: RetryPace,
): number {
  const wait = retryAfterMs ?? firstWaitMs * 2 ** retries
  return Math.min(longestWaitMs, wait * (1 + ctx.random() / 2))
}
