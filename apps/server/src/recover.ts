import { closeInterruptedRuns, resumeDataReleases, resumeScoring } from "@readback/pipeline"
import { contextFor, type Services } from "./services.ts"

/**
 * Cleans up behind a process that was killed: exports and imports that still say "running" and cannot go on; and lets
 * texts be scored that the last process, or an older engine, left without a score.
 */
export async function recover(services: Omit<Services, "auth" | "boards" | "impacts" | "imports">): Promise<void> {
  const ctx = contextFor(services, { kind: "system", name: "start" })
  const closed = await closeInterruptedRuns(ctx)
  if (closed > 0) services.log(`${closed} imports or exports were cut off by the last stop and are shown as failed`)
  const halfMade = await resumeDataReleases(ctx)
  if (halfMade > 0) services.log(`${halfMade} releases of training data are made again from the start`)
  const waiting = await resumeScoring(ctx)
  if (waiting > 0) services.log(`the texts of ${waiting} projects are scored in the background`)
}
