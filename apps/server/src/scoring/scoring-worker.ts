import { parentPort, workerData } from "node:worker_threads"
import { matcherFromBytes, scoreRange } from "@readback/pipeline"
import { type CarriedFrom, openStore, type ScoreKey, type TextRange } from "@readback/store"

/** What a scoring thread works with: the database, of which it opens a connection of its own, and what to score by. */
export interface ScoringWorkerData {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly key: ScoreKey
  /** The release, compiled. */
  readonly matcher: ArrayBuffer
  /** The release whose scores are taken over, if any. */
  readonly from: CarriedFrom | undefined
}

/** What a scoring thread says: that it waits for a range, or how many texts it has stored scores of. */
export type ScoringMessage = { readonly kind: "ready" } | { readonly kind: "scored"; readonly count: number }

// Runs in a worker thread: ranges of texts come in, one at a time; it ends when it is told `null`.
const { databaseUrl, dataDirectory, key, matcher, from } = workerData as ScoringWorkerData
const port = parentPort
if (port === null) throw new Error("This file runs as a worker thread")
const say = (message: ScoringMessage) => port.postMessage(message)
const store = await openStore(databaseUrl, dataDirectory)
const ctx = { store, matchers: matcherFromBytes(matcher), clock: () => new Date() }

async function score(range: TextRange): Promise<void> {
  for await (const count of scoreRange(ctx, key, range, from)) say({ kind: "scored", count })
  say({ kind: "ready" })
}

port.on("message", (range: TextRange | null) => {
  if (range === null) void store.close().then(() => port.close())
  else
    score(range).catch((error: unknown) => {
      // Outside the promise, so that it ends the thread and reaches whoever started it.
      setImmediate(() => {
        throw error
      })
    })
})
say({ kind: "ready" })
