import { Worker } from "node:worker_threads"
import type { ScoredBatch } from "./batch-scorer.ts"
import type { LineBatch } from "./line-batches.ts"
import type { ScoreWorkerData } from "./score-worker.ts"

const YOUNG_GENERATION_MIB = 24

/** Threads that score batches; a batch goes to the thread with the fewest under way. */
export interface WorkerPool {
  readonly score: (batch: LineBatch) => Promise<ScoredBatch>
  readonly close: () => Promise<void>
}

/** Starts the threads; the bytes of a batch are handed over, not copied. */
export function startWorkerPool(size: number, workerData: ScoreWorkerData): WorkerPool {
  const threads = Array.from({ length: size }, () => {
    const worker = new Worker(new URL("score-worker.ts", import.meta.url), {
      workerData,
      // Left alone, each thread lets its young generation grow to 48 MiB, to no gain in speed.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB },
    })
    const waiting: PromiseWithResolvers<ScoredBatch>[] = []
    worker.on("message", (scored: ScoredBatch) => waiting.shift()?.resolve(scored))
    worker.on("error", (error) => {
      for (const one of waiting.splice(0)) one.reject(error)
    })
    return { worker, waiting }
  })
  return {
    score(batch) {
      const thread = threads.reduce((best, one) => (one.waiting.length < best.waiting.length ? one : best))
      const result = Promise.withResolvers<ScoredBatch>()
      thread.waiting.push(result)
      thread.worker.postMessage(batch, batch.kind === "lines" ? [batch.bytes.buffer] : [])
      return result.promise
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
