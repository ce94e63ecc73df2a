import { Failure } from "@readback/domain"
import { findImportRun } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** One import with its counts and its first issues. */
export async function readImport(ctx: Context, input: { projectId: string; importId: string }) {
  await authorizeProject(ctx, "import:read", input.projectId)
  const run = await findImportRun(ctx.store.read, input.projectId, input.importId)
  if (run === undefined) throw new Failure("not_found", "There is no such import in this project. Reload the list.")
  const { options: _options, spool, createdBy: _createdBy, projectId: _projectId, ...told } = run
  return { ...told, canGoOn: run.state === "cancelled" && spool !== null }
}
