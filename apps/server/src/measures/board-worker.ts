import { parentPort, workerData } from "node:worker_threads"
import { type Leaderboard, resampleLeaderboard } from "@readback/pipeline"
import { openStore } from "@readback/store"

/** What a resampling thread works with: the database, of which it opens a connection of its own, and one project. */
export interface BoardWorkerData {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly projectId: string
}

/** What a resampling thread says: how many resamples are done, and at last the board. */
export type BoardMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "board"; readonly board: Leaderboard }

const TELL_MS = 100

// Runs in a worker thread, for one board.
const { databaseUrl, dataDirectory, projectId } = workerData as BoardWorkerData
const port = parentPort
if (port === null) throw new Error("This file runs as a worker thread")
const say = (message: BoardMessage) => port.postMessage(message)
const store = await openStore(databaseUrl, dataDirectory)
let told = performance.now()
const board = await resampleLeaderboard({ store }, projectId, (done) => {
  if (performance.now() - told < TELL_MS) return
  told = performance.now()
  say({ kind: "progress", done })
})
say({ kind: "board", board })
await store.close()
