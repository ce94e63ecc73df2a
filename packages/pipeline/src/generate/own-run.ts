import { Failure } from "@readback/domain"
import { findGenerationRun, type GenerationRunRow, lockGenerationRun, type Reader, type Writer } from "@readback/store"

const none = () => new Failure("not_found", "There is no such run in this project. Reload the list of runs.")

/** A run of a project with who began it; one of another project does not exist. */
export async function ownRun(reader: Reader, { projectId, runId }: { projectId: string; runId: string }) {
  const found = await findGenerationRun(reader, runId)
  if (found?.run.projectId !== projectId) throw none()
  return found
}

/** The same, locked until the transaction ends. */
export async function lockOwnRun(
  tx: Writer,
  { projectId, runId }: { projectId: string; runId: string },
): Promise<GenerationRunRow> {
  const run = await lockGenerationRun(tx, runId)
  if (run?.projectId !== projectId) throw none()
  return run
}
