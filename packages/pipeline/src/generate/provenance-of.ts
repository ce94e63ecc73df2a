import type { Context } from "../context.ts"
import type { Answered } from "./store-answer.ts"
import type { TakenCall } from "./take-calls.ts"

/** Where an answer came from, whole: enough to ask for it again, and to find it in the endpoint's own records. */
export function provenanceOf(
  ctx: Context,
  { call, run, plan, endpoint, sampling }: TakenCall,
  { outcome, conceptIds, retries }: Answered,
): Readonly<Record<string, unknown>> {
  return {
    runId: run.id,
    callId: call.id,
    endpointId: endpoint.id,
    endpoint: endpoint.name,
    baseUrl: endpoint.baseUrl,
    model: call.model,
    reportedModel: outcome.model,
    requestId: outcome.requestId,
    finishReason: outcome.finishReason,
    parameters: sampling,
    seed: sampling.seed ?? null,
    sample: call.sample,
    variant: call.variant,
    ...(plan.kind === "responses" ? { systemPrompt: plan.systemPrompts[call.variant] ?? "" } : {}),
    glossary: plan.glossary === null ? null : { ...plan.glossary, conceptIds },
    usage: outcome.usage,
    attempts: call.attempts + retries.length,
    retries,
    startedAt: call.startedAt?.toISOString() ?? null,
    finishedAt: ctx.clock().toISOString(),
  }
}
