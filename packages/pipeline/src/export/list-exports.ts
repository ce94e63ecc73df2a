import { listExportRuns } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Exports of a project, newest first. */
export async function listExports(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "export:read", input.projectId)
  return listExportRuns(ctx.store.read, input.projectId)
}
