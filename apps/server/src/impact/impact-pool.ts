import { Worker } from "node:worker_threads"
import type { ComparePages, ImpactPage, ImpactPart } from "@readback/pipeline"
import type { ImpactWorkerData } from "./impact-worker.ts"

/** Threads that compare pages of texts, and how to end them. */
export interface ImpactPool {
  readonly compare: ComparePages
  close(): Promise<void>
}

/** Starts threads for one preview; they end at once when `ended` says so, and what they do then rejects. */
export function openImpactPool(data: ImpactWorkerData, workers: number, ended: AbortSignal): ImpactPool {
  const threads = Array.from({ length: workers }, () => openThread(data))
  const end = () => void Promise.all(threads.map(({ thread }) => thread.terminate()))
  ended.addEventListener("abort", end, { once: true })
  return {
    async compare(pages, add) {
      const waiting = pages[Symbol.iterator]()
      const work = async ({ ask }: OpenThread) => {
        for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
          ended.throwIfAborted()
          add(await ask(next.value))
        }
      }
      await Promise.all(threads.map(work))
      ended.throwIfAborted()
    },
    async close() {
      ended.removeEventListener("abort", end)
      await Promise.all(threads.map(({ thread }) => thread.terminate()))
    },
  }
}

interface OpenThread {
  readonly thread: Worker
  readonly ask: (page: ImpactPage) => Promise<ImpactPart>
}

/** A thread that is asked one page at a time; one that breaks or ends rejects what it was asked. */
function openThread(workerData: ImpactWorkerData): OpenThread {
  const thread = new Worker(new URL("impact-worker.ts", import.meta.url), { workerData })
  let failure: Error | undefined
  let settle: { resolve: (part: ImpactPart) => void; reject: (error: Error) => void } | undefined
  const fail = (error: Error) => {
    failure ??= error
    settle?.reject(failure)
  }
  thread.on("message", (part: ImpactPart) => settle?.resolve(part))
  thread.on("error", fail)
  thread.on("exit", () => fail(new Error("The thread ended")))
  return {
    thread,
    ask: (page) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        if (failure === undefined) thread.postMessage(page, [])
        else reject(failure)
      }),
  }
}
