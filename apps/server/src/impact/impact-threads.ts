import { Worker } from "node:worker_threads"
import type { ImpactPage, ImpactPart, StateBytes } from "@readback/pipeline"
import type { ImpactMessage, ImpactWorkerData } from "./impact-worker.ts"

/** A thread that compares pages in the order in which it is asked; one that breaks or ends rejects what it was asked. */
export interface ImpactThread {
  begin(states: Readonly<Record<string, StateBytes>>): void
  ask(page: ImpactPage): Promise<ImpactPart>
  readonly isBroken: () => boolean
  end(): Promise<void>
}

/** Threads that are kept warm for a while: to start one takes longer than most previews. */
export interface ImpactThreads {
  take(): ImpactThread
  giveBack(thread: ImpactThread): void
  close(): Promise<void>
}

const KEPT_MS = 5 * 60_000

/** Starts threads as they are asked for. */
export function createImpactThreads(data: ImpactWorkerData): ImpactThreads {
  const idle: { readonly thread: ImpactThread; readonly timer: NodeJS.Timeout }[] = []
  return {
    take() {
      for (let kept = idle.pop(); kept !== undefined; kept = idle.pop()) {
        clearTimeout(kept.timer)
        if (!kept.thread.isBroken()) return kept.thread
      }
      return openThread(data)
    },
    giveBack(thread) {
      if (thread.isBroken()) return
      const timer = setTimeout(() => {
        const at = idle.findIndex((one) => one.thread === thread)
        if (at >= 0) idle.splice(at, 1)
        void thread.end()
      }, KEPT_MS)
      timer.unref()
      idle.push({ thread, timer })
    },
    async close() {
      const all = idle.splice(0)
      for (const { timer } of all) clearTimeout(timer)
      await Promise.all(all.map(({ thread }) => thread.end()))
    },
  }
}

function openThread(workerData: ImpactWorkerData): ImpactThread {
  const worker = new Worker(new URL("impact-worker.ts", import.meta.url), { workerData })
  worker.unref()
  let failure: Error | undefined
  const asked: { readonly resolve: (part: ImpactPart) => void; readonly reject: (error: Error) => void }[] = []
  const fail = (error: Error) => {
    failure ??= error
    for (const { reject } of asked.splice(0)) reject(failure)
  }
  worker.on("message", (part: ImpactPart) => asked.shift()?.resolve(part))
  worker.on("error", fail)
  worker.on("exit", () => fail(new Error("The thread ended")))
  const tell = (message: ImpactMessage) => worker.postMessage(message, [])
  return {
    begin: (states) => tell({ kind: "states", states }),
    ask: (page) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure)
        asked.push({ resolve, reject })
        tell({ kind: "page", page })
      }),
    isBroken: () => failure !== undefined,
    end: async () => void (await worker.terminate()),
  }
}
