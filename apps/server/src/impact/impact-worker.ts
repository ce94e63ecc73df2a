import { parentPort, workerData } from "node:worker_threads"
import { comparePage, type ImpactPage, type ImpactPart, loadStates, type StateBytes } from "@readback/pipeline"
import { openStore } from "@readback/store"

/** What a comparing thread works with: the database, of which it opens a connection of its own. */
export interface ImpactWorkerData {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
}

/** What a comparing thread is told: both states of a glossary, compiled, by profile; or a page, which it answers. */
export type ImpactMessage =
  | { readonly kind: "states"; readonly states: Readonly<Record<string, StateBytes>> }
  | { readonly kind: "page"; readonly page: ImpactPage }

// Runs in a worker thread, for one preview after the other.
const { databaseUrl, dataDirectory } = workerData as ImpactWorkerData
const port = parentPort
if (port === null) throw new Error("This file runs as a worker thread")
const store = await openStore(databaseUrl, dataDirectory)
const assessors = new Map<string, ReturnType<typeof loadStates>>()
let states: Readonly<Record<string, StateBytes>> = {}

function assessorFor(profile: string) {
  const known = assessors.get(profile)
  if (known !== undefined) return known
  const bytes = states[profile]
  if (bytes === undefined) throw new Error(`Nothing was compiled under ${profile}`)
  const made = loadStates(bytes)
  assessors.set(profile, made)
  return made
}

async function compare(page: ImpactPage): Promise<void> {
  const part: ImpactPart = await comparePage({ store }, assessorFor(page.profile), page)
  port?.postMessage(part)
}

let last: Promise<void> = Promise.resolve()
port.on("message", (message: ImpactMessage) => {
  if (message.kind === "states") {
    assessors.clear()
    states = message.states
    return
  }
  // One after the other: the answers carry no name, and are told apart by their order.
  last = last.then(() => compare(message.page))
  last.catch((error: unknown) => {
    // Outside the promise, so that it ends the thread and reaches whoever started it.
    setImmediate(() => {
      throw error
    })
  })
})
