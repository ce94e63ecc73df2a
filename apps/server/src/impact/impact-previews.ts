import { type Actor, Failure } from "@readback/domain"
import {
  compiledStates,
  type Context,
  type ImpactInput,
  type ImpactPlan,
  type ImpactResult,
  planImpact,
  runImpact,
} from "@readback/pipeline"
import type { Log } from "../log.ts"
import { paceMeter } from "../scoring/pace-meter.ts"
import type { ScoringThreads } from "../scoring/run-scoring.ts"
import { openImpactPool } from "./impact-pool.ts"
import { createImpactThreads } from "./impact-threads.ts"

/** How far a preview is; one that is done has its result, one that failed says why. */
type ImpactState =
  | {
      readonly state: "waiting" | "running" | "cancelled"
      readonly done: number
      readonly total: number
      readonly perSecond: number
    }
  | { readonly state: "done"; readonly result: ImpactResult }
  | { readonly state: "failed"; readonly error: string }

/** Previews of one server: they run in threads, their results are kept in memory for a while. */
export interface ImpactPreviews {
  readonly start: (ctx: Context, input: ImpactInput) => Promise<{ impactId: string }>
  readonly read: (ctx: Context, impactId: string) => ImpactState
  readonly cancel: (ctx: Context, impactId: string) => void
  readonly stop: () => Promise<void>
}

/** Previews that run at once; the others wait their turn. */
const MAX_RUNNING = 2
const MAX_WAITING = 20
/** A preview that nobody asks about for so long is given up. */
const ABANDONED_MS = 30_000
const KEPT_MS = 15 * 60_000

interface Preview {
  readonly owner: string
  readonly over: AbortController
  state: ImpactState
  readAt: number
}

const begun: ImpactState = { state: "waiting", done: 0, total: 0, perSecond: 0 }

/** Starts with no previews. */
export function createImpactPreviews(threads: ScoringThreads, log: Log): ImpactPreviews {
  const warm = createImpactThreads({ databaseUrl: threads.databaseUrl, dataDirectory: threads.dataDirectory })
  const previews = new Map<string, Preview>()
  const turns: (() => void)[] = []
  const working = new Set<Promise<void>>()
  let running = 0

  const run = async (ctx: Context, plan: ImpactPlan, preview: Preview): Promise<void> => {
    const { signal } = preview.over
    const pool = openImpactPool(warm, await compiledStates(plan), threads.workers, signal)
    try {
      const pace = paceMeter()
      let last = 0
      const result = await runImpact(ctx, plan, pool.compare, (done, total) => {
        if (!signal.aborted) preview.state = { state: "running", done, total, perSecond: pace(done - last) }
        last = done
      })
      preview.state = { state: "done", result }
    } finally {
      await pool.close()
    }
  }

  const runInTurn = async (ctx: Context, plan: ImpactPlan, preview: Preview): Promise<void> => {
    if (running >= MAX_RUNNING) await new Promise<void>((resolve) => turns.push(resolve))
    running += 1
    try {
      if (!preview.over.signal.aborted) await run(ctx, plan, preview)
    } catch (error) {
      if (preview.over.signal.aborted) return
      log(`error impact: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      const why = error instanceof Error ? error.message : String(error)
      preview.state = { state: "failed", error: `The preview stopped: ${why} Start it again.` }
    } finally {
      running -= 1
      turns.shift()?.()
    }
  }

  const giveUp = (preview: Preview): void => {
    if (!isOpen(preview)) return
    preview.state = { state: "cancelled", ...progressOf(preview.state) }
    preview.over.abort()
  }
  const tidy = (): void => {
    const now = Date.now()
    for (const [id, preview] of previews) {
      if (isOpen(preview) && now - preview.readAt > ABANDONED_MS) giveUp(preview)
      if (now - preview.readAt > KEPT_MS) previews.delete(id)
    }
  }
  const timer = setInterval(tidy, ABANDONED_MS / 6)
  timer.unref()

  const own = (ctx: Context, impactId: string): Preview => {
    const preview = previews.get(impactId)
    if (preview === undefined || preview.owner !== ownerOf(ctx.actor)) {
      throw new Failure("not_found", "There is no such preview, or it is too old. Start it again.")
    }
    return preview
  }

  return {
    async start(ctx, input) {
      const plan = await planImpact(ctx, input)
      const owner = ownerOf(ctx.actor)
      for (const preview of previews.values()) if (preview.owner === owner) giveUp(preview)
      if (turns.length >= MAX_WAITING) {
        throw new Failure("rate_limited", "Many previews wait already. Try again in a minute.")
      }
      const impactId = ctx.newId()
      const preview = { owner, over: new AbortController(), state: begun, readAt: Date.now() }
      previews.set(impactId, preview)
      const work = runInTurn(ctx, plan, preview)
      working.add(work)
      void work.finally(() => working.delete(work))
      return { impactId }
    },
    read(ctx, impactId) {
      const preview = own(ctx, impactId)
      preview.readAt = Date.now()
      return preview.state
    },
    cancel: (ctx, impactId) => giveUp(own(ctx, impactId)),
    async stop() {
      clearInterval(timer)
      for (const preview of previews.values()) giveUp(preview)
      await Promise.all(working)
      await warm.close()
    },
  }
}

const isOpen = ({ state }: Preview): boolean => state.state === "waiting" || state.state === "running"

const progressOf = (state: ImpactState) =>
  "total" in state ? { done: state.done, total: state.total, perSecond: 0 } : { done: 0, total: 0, perSecond: 0 }

function ownerOf(actor: Actor): string {
  if (actor.kind === "person") return actor.id
  throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
}
