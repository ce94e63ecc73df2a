import { cancelJobs } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { SCORING } from "./scoring-job.ts"

/** Ends the scoring of a project's texts; what is scored stays, and the rest is scored when it is asked for. */
export async function cancelScoring(ctx: Context, input: { projectId: string }): Promise<void> {
  const { project } = await authorizeProject(ctx, "scoring:change", input.projectId)
  await ctx.store.write(async (tx) => {
    const cancelled = await cancelJobs(tx, { projectId: project.id, kind: SCORING, at: ctx.clock() })
    if (cancelled > 0) await audit(ctx, tx, "scoring:cancel", { projectId: project.id })
  })
}
