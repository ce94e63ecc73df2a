import { countCalls, failedCalls } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { measurePrelabels } from "./measure-prelabels.ts"
import { ownRun } from "./own-run.ts"
import { runView } from "./run-view.ts"

/** Failed calls that are read for examples. */
const EXAMPLES = 200

/** A run with its calls by state, one example of each kind of failure, and, of pre-labels, how they compare with people. */
export async function readGenerationRun(ctx: Context, input: { projectId: string; runId: string }) {
  await authorizeProject(ctx, "generation:read", input.projectId)
  const { read } = ctx.store
  const { run, createdBy } = await ownRun(read, input)
  const calls = await countCalls(read, run.id)
  const failures = new Map<string, { problem: string; model: string; message: string }>()
  for (const { answer, error, model } of await failedCalls(read, run.id, EXAMPLES)) {
    const said = answer?.["problem"]
    const problem = typeof said === "string" ? said : "failed"
    if (!failures.has(problem)) failures.set(problem, { problem, model, message: error ?? "" })
  }
  const measures = run.kind === "prelabels" ? await measurePrelabels(read, run.id) : null
  return { ...(await runView(ctx, run, createdBy)), calls, failures: [...failures.values()], measures }
}
