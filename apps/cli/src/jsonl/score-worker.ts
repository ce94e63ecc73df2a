import { parentPort, workerData } from "node:worker_threads"
import { loadMatcher } from "@readback/glossary"
import { batchScorer, type ScoreSettings } from "./batch-scorer.ts"
import type { LineBatch } from "./line-batches.ts"

/** What a scoring thread is started with; `matcher` is the compiled glossary. */
export interface ScoreWorkerData {
  readonly matcher: ArrayBuffer
  readonly settings: ScoreSettings
}

// Runs in a worker thread: batches of lines come in, batches of result lines go out, in the same order.
const { matcher, settings } = workerData as ScoreWorkerData
const score = batchScorer(loadMatcher(matcher), settings)
parentPort?.on("message", (batch: LineBatch) => {
  const scored = score(batch)
  parentPort?.postMessage(scored, [scored.bytes.buffer])
})
