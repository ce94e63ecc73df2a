import { projectCounts } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** What a project holds and how far its labeling is. */
export async function readQueue(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "queue:read", input.projectId)
  return projectCounts(ctx.store.read, input.projectId)
}
