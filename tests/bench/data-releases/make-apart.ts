import { Worker } from "node:worker_threads"

import { openStore } from "@readback/store"

// A server that is idle but for the release it makes: node make-apart.ts DATABASE FOLDER. Prints what came of it.
const YOUNG_MB = 32
const OLD_MB = 1_024
const [database = "", data = ""] = process.argv.slice(2)
const store = await openStore(`file:${database}`, data)
// What a server has loaded before it makes anything.
await import("@readback/pipeline")
await store.read.db.select().from(store.read.tables.project)
const idle = process.memoryUsage.rss()
const thread = new Worker(new URL("making-thread.ts", import.meta.url), {
  workerData: { database, data },
  resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
})
const made = await new Promise((resolve, reject) => {
  thread.on("message", resolve)
  thread.on("error", reject)
})
// The kernel's own record of the most that was resident, in kilobytes.
const peak = process.resourceUsage().maxRSS * 1_024
await store.close()
process.stdout.write(
  JSON.stringify({ made, idleMb: Math.round(idle / 1e6), aboveIdleMb: Math.round((peak - idle) / 1e6) }),
)
