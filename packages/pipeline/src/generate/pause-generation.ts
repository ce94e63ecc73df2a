import { Failure } from "@readback/domain"
import { changeGenerationRun } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { lockOwnRun } from "./own-run.ts"

/** Pauses a run: requests that are under way are waited for, because they are paid for, and no others are sent. */
export async function pauseGeneration(ctx: Context, input: { projectId: string; runId: string }): Promise<void> {
  const { person } = await authorizeProject(ctx, "generation:create", input.projectId)
  await ctx.store.write(async (tx) => {
    const run = await lockOwnRun(tx, input)
    if (run.state === "paused") return
    if (run.state !== "running") {
      throw new Failure(
        "conflict",
        `The run is ${run.state}, so it cannot be paused. Reload the page to see how it stands.`,
      )
    }
    await changeGenerationRun(tx, run.id, { state: "paused", reason: `Paused by ${person.name}.` })
    await audit(ctx, tx, "generation:pause", { projectId: run.projectId, subjectId: run.id })
  })
}
