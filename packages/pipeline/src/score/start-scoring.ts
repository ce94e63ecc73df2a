import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requestScoring } from "./request-scoring.ts"

/** Scores what a project still lacks: after a failure, or after scoring was cancelled. */
export async function startScoring(ctx: Context, input: { projectId: string }): Promise<{ isStarted: boolean }> {
  const { project } = await authorizeProject(ctx, "scoring:change", input.projectId)
  return ctx.store.write(async (tx) => {
    const isStarted = await requestScoring(ctx, tx, project)
    await audit(ctx, tx, "scoring:start", { projectId: project.id, detail: { isStarted } })
    return { isStarted }
  })
}
