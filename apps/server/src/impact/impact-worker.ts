import { parentPort, workerData } from "node:worker_threads"
import { comparePage, type ImpactPage, type ImpactPart, loadStates, type StateBytes } from "@readback/pipeline"
import { openStore } from "@readback/store"

/** What a comparing thread works with: the database, and both states of the glossary, compiled, by profile. */
export interface ImpactWorkerData {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly states: Readonly<Record<string, StateBytes>>
}

// Runs in a worker thread: pages of texts come in, one at a time, and what they come to goes out; `null` ends it.
const { databaseUrl, dataDirectory, states } = workerData as ImpactWorkerData
const port = parentPort
if (port === null) throw new Error("This file runs as a worker thread")
const store = await openStore(databaseUrl, dataDirectory)
const matchers = new Map<string, ReturnType<typeof loadStates>>()

function matchersFor(profile: string) {
  const known = matchers.get(profile)
  if (known !== undefined) return known
  const bytes = states[profile]
  if (bytes === undefined) throw new Error(`Nothing was compiled under ${profile}`)
  const made = loadStates(bytes)
  matchers.set(profile, made)
  return made
}

async function compare(page: ImpactPage): Promise<void> {
  const part: ImpactPart = await comparePage({ store }, matchersFor(page.profile), page)
  port?.postMessage(part)
}

port.on("message", (page: ImpactPage | null) => {
  if (page === null) void store.close().then(() => port.close())
  else
    compare(page).catch((error: unknown) => {
      // Outside the promise, so that it ends the thread and reaches whoever started it.
      setImmediate(() => {
        throw error
      })
    })
})
