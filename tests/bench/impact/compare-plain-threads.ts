import { once } from "node:events"
import { Worker } from "node:worker_threads"

/** How many texts a second so many bare loops assess together, each in a thread of its own. */
export async function comparePlainThreads(responses: number, threads: number): Promise<number> {
  const speeds = await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL("plain-thread.ts", import.meta.url), { workerData: responses })
      const [perSecond] = (await once(worker, "message")) as [number]
      await worker.terminate()
      return perSecond
    }),
  )
  return speeds.reduce((sum, perSecond) => sum + perSecond, 0)
}
