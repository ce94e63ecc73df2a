import {
  changeGenerationRun,
  chosenComparisons,
  chosenPrompts,
  type EndpointRow,
  findEndpoint,
  type GenerationRunRow,
  insertCalls,
  lastCall,
  lockGenerationRun,
} from "@readback/store"
import type { Context } from "../context.ts"
import { maySend } from "./may-send.ts"
import { planOf, type StoredPlan } from "./stored-plan.ts"

/** Calls written in one transaction, about: few enough that labelers never wait long behind them. */
const CALLS_PER_TRANSACTION = 500

/** A prompt, or a comparison with its prompt, that a model is asked about. */
interface Item {
  readonly promptId: string
  readonly comparisonId: string | null
  readonly marking: string
}

/**
 * Writes the next calls of a run that waits, those of one prompt together, and lets it run when all are there. Repeated
 * until it answers "written", also by the next process where one died in between.
 */
export async function expandRun(ctx: Context, runId: string): Promise<"more" | "written"> {
  return ctx.store.write(async (tx) => {
    const run = await lockGenerationRun(tx, runId)
    if (run?.state !== "waiting") return "written"
    const plan = planOf(run)
    const endpoints = new Map<string, EndpointRow>()
    for (const { endpointId } of plan.models) {
      const endpoint = await findEndpoint(tx, endpointId)
      if (endpoint !== undefined) endpoints.set(endpointId, endpoint)
    }
    const last = await lastCall(tx, runId)
    const after = (run.kind === "prelabels" ? last?.comparisonId : last?.promptId) ?? ""
    const limit = Math.max(1, Math.floor(CALLS_PER_TRANSACTION / callsPerItem(plan)))
    const page = { projectId: run.projectId, until: run.createdAt, after, limit }
    const items: readonly Item[] =
      plan.kind === "prelabels"
        ? (await chosenComparisons(tx, { ...page, onlyJudged: plan.onlyJudged })).map(({ id, promptId, marking }) => ({
            promptId,
            comparisonId: id,
            marking,
          }))
        : (await chosenPrompts(tx, { ...page, choice: plan.prompts })).map(({ id, marking }) => ({
            promptId: id,
            comparisonId: null,
            marking,
          }))
    let ordinal = (last?.ordinal ?? -1) + 1
    if (items.length === 0) {
      // What was imported or hidden since the run was made may have changed their number.
      const isEmpty = ordinal === 0
      await changeGenerationRun(tx, runId, {
        state: isEmpty ? "done" : "running",
        total: ordinal,
        startedAt: ctx.clock(),
        ...(isEmpty ? { finishedAt: ctx.clock() } : {}),
      })
      return "written"
    }
    const rows = items.flatMap((item) =>
      callsOf(ctx, plan, run, endpoints, item).map((call) => ({ ...call, id: ctx.newId(), ordinal: ordinal++ })),
    )
    await insertCalls(tx, rows)
    return "more"
  })
}

/** The most calls that one prompt or comparison has. */
export const callsPerItem = (plan: StoredPlan): number =>
  plan.kind === "prelabels" ? 2 : plan.models.length * plan.samples * plan.systemPrompts.length

function callsOf(
  ctx: Context,
  plan: StoredPlan,
  run: GenerationRunRow,
  endpoints: ReadonlyMap<string, EndpointRow>,
  { promptId, comparisonId, marking }: Item,
) {
  const samples = plan.kind === "prelabels" ? 2 : plan.samples
  const variants = plan.kind === "prelabels" ? 1 : plan.systemPrompts.length
  return plan.models.flatMap(({ endpointId, model }) => {
    const endpoint = endpoints.get(endpointId)
    if (endpoint === undefined || !maySend(ctx, endpoint.classification, marking, plan.glossary)) return []
    return Array.from({ length: variants * samples }, (_, at) => ({
      runId: run.id,
      promptId,
      comparisonId,
      endpointId,
      model,
      sample: at % samples,
      variant: Math.floor(at / samples),
      state: "waiting" as const,
    }))
  })
}
