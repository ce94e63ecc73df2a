import type { PreviewGeneration } from "@readback/domain"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { expectedCalls } from "./expected-calls.ts"

/** How many calls a run would have, and what it would leave out. */
export async function previewGeneration(ctx: Context, input: PreviewGeneration) {
  const { project } = await authorizeProject(ctx, "generation:create", input.projectId)
  const { items, calls, leftOut } = await expectedCalls(ctx, project, input.plan)
  return { items, calls, leftOut }
}
