import { Failure } from "@readback/domain"
import { changeGenerationRun } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { lockOwnRun } from "./own-run.ts"

/** Ends a run for good. What was answered stays, and is paired in the background; then the run has finished. */
export async function cancelGeneration(ctx: Context, input: { projectId: string; runId: string }): Promise<void> {
  const { person } = await authorizeProject(ctx, "generation:create", input.projectId)
  await ctx.store.write(async (tx) => {
    const run = await lockOwnRun(tx, input)
    if (run.state === "cancelled") return
    if (run.state === "done" || run.state === "failed") {
      throw new Failure("conflict", `The run is ${run.state} already. Reload the page to see what came of it.`)
    }
    const isPaired = run.kind === "responses"
    const reason = `Cancelled by ${person.name}. What was answered stays${isPaired ? ", and is compared" : ""}.`
    const finishedAt = isPaired ? null : ctx.clock()
    await changeGenerationRun(tx, run.id, { state: "cancelled", reason, finishedAt })
    await audit(ctx, tx, "generation:cancel", { projectId: run.projectId, subjectId: run.id })
  })
}
