import { listImportRuns } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Imports of a project, newest first. */
export async function listImports(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "import:read", input.projectId)
  const runs = await listImportRuns(ctx.store.read, input.projectId)
  return runs.map(({ spool, ...run }) => ({ ...run, canGoOn: run.state === "cancelled" && spool !== null }))
}
