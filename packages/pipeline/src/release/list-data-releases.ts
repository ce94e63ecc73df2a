import { listDataReleaseRows } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** The releases of a project, newest first, with how far those are that are being made. */
export async function listDataReleases(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "export:read", input.projectId)
  return listDataReleaseRows(ctx.store.read, input.projectId)
}
