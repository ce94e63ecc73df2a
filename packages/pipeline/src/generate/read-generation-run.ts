import { countCalls, failedCalls } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { endpointNames } from "./endpoint-names.ts"
import { measurePrelabels } from "./measure-prelabels.ts"
import { ownRun } from "./own-run.ts"
import { runView } from "./run-view.ts"

/** Failed calls that are read for examples. */
const EXAMPLES = 200

const HIDDEN = { model: null, message: "It was an endpoint that you may not see." } as const

/** A run with its calls by state, one example of each kind of failure, and, of pre-labels, how they compare with people. */
export async function readGenerationRun(ctx: Context, input: { projectId: string; runId: string }) {
  await authorizeProject(ctx, "generation:read", input.projectId)
  const { read } = ctx.store
  const { run, createdBy } = await ownRun(read, input)
  const calls = await countCalls(read, run.id)
  const failed = await failedCalls(read, run.id, EXAMPLES)
  const names = await endpointNames(
    ctx,
    failed.map(({ endpointId }) => endpointId),
  )
  const failures = new Map<string, { problem: string; model: string | null; message: string }>()
  for (const { answer, error, model, endpointId } of failed) {
    const said = answer?.["problem"]
    const problem = typeof said === "string" ? said : "failed"
    // What can be told to this reader is the better example.
    if (failures.has(problem) && failures.get(problem)?.model !== null) continue
    const example = names.has(endpointId) ? { model, message: error ?? "" } : HIDDEN
    failures.set(problem, { problem, ...example })
  }
  const measures = run.kind === "prelabels" ? await measurePrelabels(read, run.id) : null
  return { ...(await runView(ctx, run, createdBy)), calls, failures: [...failures.values()], measures }
}
