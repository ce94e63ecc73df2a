import { parentPort, workerData } from "node:worker_threads"
import { batchScorer, type ScoreSettings } from "./batch-scorer.ts"
import type { LineBatch } from "./line-batches.ts"

// Runs in a worker thread: batches of lines come in, batches of result lines go out, in the same order.
const score = batchScorer(workerData as ScoreSettings)
parentPort?.on("message", (batch: LineBatch) => {
  const scored = score(batch)
  parentPort?.postMessage(scored, [scored.bytes.buffer])
})
