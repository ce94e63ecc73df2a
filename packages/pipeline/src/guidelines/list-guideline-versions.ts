import { listGuidelines } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** The versions of a project's guidelines, the newest first: when, by whom, and how many people acknowledged each. */
export async function listGuidelineVersions(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "guideline:read", input.projectId)
  return listGuidelines(ctx.store.read, input.projectId)
}
