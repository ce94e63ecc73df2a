import { isCleared } from "@readback/domain"
import { findEndpoint, type GenerationRunRow } from "@readback/store"
import type { Context } from "../context.ts"
import { planOf } from "./stored-plan.ts"

/** A run as people see it; endpoints above their clearance have no name. */
export async function runView(ctx: Context, run: GenerationRunRow, createdBy: string | null) {
  const { glossary: _glossary, leftOut, ...plan } = planOf(run)
  const models = []
  for (const { endpointId, model } of plan.models) {
    const endpoint = await findEndpoint(ctx.store.read, endpointId)
    const { actor, classifications } = ctx
    const isVisible =
      endpoint !== undefined &&
      actor.kind === "person" &&
      isCleared(classifications, actor.clearance, endpoint.classification)
    models.push({ endpointId, model, endpoint: isVisible ? endpoint.name.replace(/ \(removed .*\)$/, "") : null })
  }
  const { id, projectId, name, kind, state, reason, total, spent, counts } = run
  return {
    id,
    projectId,
    name,
    kind,
    state,
    reason,
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
