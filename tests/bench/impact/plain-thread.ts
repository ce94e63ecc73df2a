import { parentPort, workerData } from "node:worker_threads"
import { comparePlain } from "./compare-plain.ts"

// Runs in a worker thread, beside others that do the same.
parentPort?.postMessage(comparePlain(workerData as number).perSecond, [])
