import { listGenerationRuns as runsOf } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { runView } from "./run-view.ts"

/** The newest generation runs of a project. */
export async function listGenerationRuns(ctx: Context, input: { projectId: string }) {
  await authorizeProject(ctx, "generation:read", input.projectId)
  const rows = await runsOf(ctx.store.read, input.projectId)
  return Promise.all(rows.map(({ run, createdBy }) => runView(ctx, run, createdBy)))
}
