import type { ComparePages, ImpactPage, StateBytes } from "@readback/pipeline"
import type { ImpactThread, ImpactThreads } from "./impact-threads.ts"

/** Threads that compare the pages of one preview, and how to let them go. */
export interface ImpactPool {
  readonly compare: ComparePages
  close(): Promise<void>
}

/** Takes threads for one preview; they end at once when `ended` says so, and what they do then rejects. */
export function openImpactPool(
  threads: ImpactThreads,
  states: Readonly<Record<string, StateBytes>>,
  workers: number,
  ended: AbortSignal,
): ImpactPool {
  const taken = Array.from({ length: workers }, () => threads.take())
  for (const thread of taken) thread.begin(states)
  const end = () => void Promise.all(taken.map((thread) => thread.end()))
  ended.addEventListener("abort", end, { once: true })
  return {
    async compare(pages, add) {
      const waiting = inTurn(pages)
      const work = async (thread: ImpactThread) => {
        for (let next = await waiting.next(); next.done !== true; next = await waiting.next()) {
          ended.throwIfAborted()
          add(await thread.ask(next.value))
        }
      }
      // Two pages for each thread, so that the next one is there when one is answered.
      await Promise.all([...taken, ...taken].map(work))
      ended.throwIfAborted()
    },
    async close() {
      ended.removeEventListener("abort", end)
      if (ended.aborted) await Promise.all(taken.map((thread) => thread.end()))
      else for (const thread of taken) threads.giveBack(thread)
    },
  }
}

/** Hands out pages one after the other, whoever asks. */
async function* inTurn(pages: Parameters<ComparePages>[0]): AsyncGenerator<ImpactPage> {
  yield* pages
}
