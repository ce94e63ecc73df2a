import { authorizeProject, type Context, type Leaderboard, RESAMPLES } from "@readback/pipeline"
import { measureStamp } from "@readback/store"
import type { Log } from "../log.ts"
import type { BoardWorkerData } from "./board-worker.ts"
import { runBoard } from "./run-board.ts"

/** How far the resampled intervals of a project's leaderboard are. */
type BoardState =
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "done"; readonly board: Leaderboard }
  | { readonly state: "failed"; readonly error: string }

/** Leaderboards with resampled intervals: one for each project, computed when somebody asks, and kept while it holds. */
export interface ResampledBoards {
  readonly read: (ctx: Context, input: { readonly projectId: string }) => Promise<BoardState>
  readonly stop: () => Promise<void>
}

interface Computed {
  readonly stamp: string
  readonly over: AbortController
  state: BoardState
  readAt: number
}

/** A board that nobody asks about for so long is given up, or forgotten where it is done. */
const ABANDONED_MS = 30_000
const KEPT_MS = 15 * 60_000

/** Starts with no boards. */
export function createResampledBoards(
  database: Pick<BoardWorkerData, "databaseUrl" | "dataDirectory">,
  log: Log,
): ResampledBoards {
  const boards = new Map<string, Computed>()
  // One after the other: a core is left to those who work.
  let last: Promise<void> = Promise.resolve()

  const compute = async (projectId: string, computed: Computed): Promise<void> => {
    const { signal } = computed.over
    try {
      const note = (done: number) => {
        computed.state = { state: "running", done, total: RESAMPLES }
      }
      computed.state = { state: "done", board: await runBoard({ ...database, projectId }, note, signal) }
    } catch (error) {
      if (signal.aborted) {
        boards.delete(projectId)
        return
      }
      log(`error leaderboard: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      computed.state = { state: "failed", error: "The intervals could not be computed. Load the page again." }
    }
  }

  const timer = setInterval(() => {
    const now = Date.now()
    for (const [projectId, { state, readAt, over }] of boards) {
      if (state.state === "running" && now - readAt > ABANDONED_MS) over.abort()
      if (now - readAt > KEPT_MS) boards.delete(projectId)
    }
  }, ABANDONED_MS / 6)
  timer.unref()

  return {
    async read(ctx, { projectId }) {
      await authorizeProject(ctx, "measure:read", projectId)
      const stamp = await measureStamp(ctx.store.read, projectId)
      const known = boards.get(projectId)
      // One that is under way is not begun anew by every judgment that comes in.
      if (known !== undefined && (known.stamp === stamp || known.state.state === "running")) {
        known.readAt = Date.now()
        // Said once; whoever asks again after that has it tried again.
        if (known.state.state === "failed") boards.delete(projectId)
        return known.state
      }
      const state: BoardState = { state: "running", done: 0, total: RESAMPLES }
      const computed: Computed = { stamp, over: new AbortController(), state, readAt: Date.now() }
      boards.set(projectId, computed)
      last = last.then(() => compute(projectId, computed))
      return state
    },
    async stop() {
      clearInterval(timer)
      for (const { over } of boards.values()) over.abort()
      await last
    },
  }
}
