import { Worker } from "node:worker_threads"
import type { Leaderboard } from "@readback/pipeline"
import type { BoardMessage, BoardWorkerData } from "./board-worker.ts"

/** Computes a board with resampled intervals in a thread of its own, which ends at once when `ended` says so. */
export async function runBoard(
  workerData: BoardWorkerData,
  note: (done: number) => void,
  ended: AbortSignal,
): Promise<Leaderboard> {
  ended.throwIfAborted()
  const thread = new Worker(new URL("board-worker.ts", import.meta.url), { workerData })
  const end = () => void thread.terminate()
  ended.addEventListener("abort", end, { once: true })
  try {
    return await new Promise<Leaderboard>((resolve, reject) => {
      thread.on("message", (message: BoardMessage) => {
        if (message.kind === "progress") note(message.done)
        else resolve(message.board)
      })
      thread.on("error", reject)
      thread.on("exit", () => reject(new Error("The thread ended")))
    })
  } finally {
    ended.removeEventListener("abort", end)
    await thread.terminate()
  }
}
