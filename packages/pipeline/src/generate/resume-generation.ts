import { Budget, Failure } from "@readback/domain"
import { changeGenerationRun, retryFailedCalls } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { budgetReason } from "./budget-reason.ts"
import { lockOwnRun } from "./own-run.ts"
import { withoutEarly } from "./pair-answered.ts"
import { planOf } from "./stored-plan.ts"

/**
 * Lets a paused run go on, perhaps with another budget; with `retriesFailed` its failed calls are made again, also of a run
 * that is done or was cancelled.
 */
export async function resumeGeneration(
  ctx: Context,
  input: { projectId: string; runId: string; budget?: Budget | undefined; retriesFailed: boolean },
): Promise<void> {
  await authorizeProject(ctx, "generation:create", input.projectId)
  await ctx.store.write(async (tx) => {
    const run = await lockOwnRun(tx, input)
    const plan = planOf(run)
    const budget = input.budget ?? plan.budget
    const mayGoOn = run.state === "paused" || (input.retriesFailed && run.state === "done")
    if (!mayGoOn) {
      throw new Failure("conflict", `The run is ${run.state}, so there is nothing to resume. Start a new one for more.`)
    }
    const reason = budgetReason({ ...plan, budget }, run.spent)
    if (reason !== undefined) throw new Failure("invalid", reason)
    const retried = input.retriesFailed ? await retryFailedCalls(tx, run.id) : 0
    if (run.state === "done" && retried === 0) {
      throw new Failure("conflict", "No call of the run failed, so there is nothing to make again.")
    }
    const counts = Object.fromEntries(
      Object.entries(withoutEarly(run.counts)).filter(
        ([key]) => retried === 0 || (key !== "failed" && !key.startsWith("failed:")),
      ),
    )
    await changeGenerationRun(tx, run.id, {
      state: "running",
      reason: null,
      finishedAt: null,
      counts,
      plan: { ...plan, budget },
    })
    await audit(ctx, tx, "generation:resume", {
      projectId: run.projectId,
      subjectId: run.id,
      detail: { budget, retried },
    })
  })
}
