import { parentPort, workerData } from "node:worker_threads"
import { createMatcherCache, makeDataRelease, takeDataRelease } from "@readback/pipeline"
import { openStore } from "@readback/store"

// Makes the release that waits, with the settings of the server's own thread; answers what came of it, and how long it took.
const CACHE_KB = 4_096
const { database, data } = workerData as { readonly database: string; readonly data: string }
const store = await openStore(`file:${database}`, data, CACHE_KB)
const ctx = { store, matchers: createMatcherCache(), clock: () => new Date(), classifications: ["UNCLASSIFIED"] }
const taken = await takeDataRelease(ctx)
if (taken === undefined) throw new Error("Nothing waits")
const before = process.threadCpuUsage()
const begin = performance.now()
const end = await makeDataRelease(ctx, taken, data, new AbortController().signal)
const seconds = (performance.now() - begin) / 1_000
const used = process.threadCpuUsage(before)
parentPort?.postMessage({ end, seconds, cpuSeconds: (used.user + used.system) / 1e6 }, [])
await store.close()
parentPort?.close()
