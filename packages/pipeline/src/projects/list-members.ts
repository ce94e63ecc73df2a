import { listMembers as storedMembers } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Members of a project, by name. */
export async function listMembers(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "member:list", input.projectId)
  return storedMembers(ctx.store.read, input.projectId)
}
