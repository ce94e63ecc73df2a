import type { GenerationRunRow } from "@readback/store"
import type { Context } from "../context.ts"
import { endpointNames } from "./endpoint-names.ts"
import { planOf } from "./stored-plan.ts"

const HIDDEN_REASON =
  "An endpoint that you may not see stopped the run, so its reason is not shown. Ask someone who is cleared for it."

/** A run as people see it. Of endpoints above their clearance they learn neither name nor model nor what was said. */
export async function runView(ctx: Context, run: GenerationRunRow, createdBy: string | null) {
  const { glossary: _glossary, leftOut, models: chosen, ...plan } = planOf(run)
  const { id, projectId, name, kind, state, total, spent, counts, reasonEndpointId } = run
  const about = reasonEndpointId === null ? [] : [reasonEndpointId]
  const names = await endpointNames(ctx, [...chosen.map(({ endpointId }) => endpointId), ...about])
  const models = chosen.map(({ endpointId, model }) => {
    const endpoint = names.get(endpointId)
    return endpoint === undefined ? { endpointId, model: null, endpoint: null } : { endpointId, model, endpoint }
  })
  return {
    id,
    projectId,
    name,
    kind,
    state,
    reason: about.every((endpointId) => names.has(endpointId)) ? run.reason : HIDDEN_REASON,
    total,
    spent,
    counts,
    models,
    plan,
    leftOut,
    createdBy,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }
}
