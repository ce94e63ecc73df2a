import { rm } from "node:fs/promises"
import { closeInterruptedRuns } from "@readback/pipeline"
import { uploadsDirectory } from "./routes/spool.ts"
import { contextFor, type Services } from "./services.ts"

/** Cleans up behind a process that was killed: uploads that broke off, and imports and exports that still say "running". */
export async function recover(services: Omit<Services, "auth">): Promise<void> {
  await rm(uploadsDirectory(services.dataDirectory), { recursive: true, force: true })
  const closed = await closeInterruptedRuns(contextFor(services, { kind: "system", name: "start" }))
  if (closed > 0) services.log(`${closed} imports or exports were cut off by the last stop and are shown as failed`)
}
