import { ProjectSettings } from "@readback/domain"
import { ENGINE_VERSION } from "@readback/glossary"
import {
  callsOfPrompt,
  findAdherence,
  type GenerationCallRow,
  type GenerationRunRow,
  insertComparison,
  isPromptHidden,
  listResponsesOfPrompt,
  type ProjectRow,
  removeUntouchedComparisons,
  resetCursors,
  responsesByIds,
  type Writer,
} from "@readback/store"
import type { Context } from "../context.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { hashTexts } from "../import/hash-text.ts"
import { formComparisons } from "../queue/form-comparisons.ts"
import { callsPerItem } from "./expand-run.ts"
import { type PairCandidate, pairResponses } from "./pair-responses.ts"
import { planOf, type StoredPlan } from "./stored-plan.ts"

/**
 * Makes the comparisons of a prompt once the last of its calls has ended, which `call` is, in its new state; answers how
 * many were added. A set that is there already is not made again.
 */
export async function pairPrompt(
  ctx: Context,
  tx: Writer,
  { run, project, call }: { run: GenerationRunRow; project: ProjectRow; call: GenerationCallRow },
): Promise<number> {
  const plan = planOf(run)
  if (plan.kind !== "responses") return 0
  const others = await callsOfPrompt(tx, call, callsPerItem(plan))
  const calls = others.map((one) => (one.id === call.id ? call : one))
  if (calls.some(({ state }) => state === "waiting" || state === "running")) return 0
  return pairCalls(ctx, tx, { plan, project, promptId: call.promptId, calls })
}

/** Makes the comparisons of what some calls of a prompt were answered with, as the plan says; answers how many were added. */
export async function pairCalls(
  ctx: Context,
  tx: Writer,
  {
    plan,
    project,
    promptId,
    calls,
  }: {
    plan: Extract<StoredPlan, { kind: "responses" }>
    project: ProjectRow
    promptId: string
    calls: readonly GenerationCallRow[]
  },
): Promise<number> {
  const { overlap, pairing } = ProjectSettings.parse(project.settings)
  const isHidden = await isPromptHidden(tx, promptId)
  const { strategy } = plan.pairing
  const sets =
    strategy === "project"
      ? formComparisons(
          (await listResponsesOfPrompt(tx, promptId)).map(({ id }) => id),
          pairing,
        )
      : await pairsOf(tx, plan, project, calls)
  if (sets.length === 0) return 0
  // As with imports: a set that grows replaces what it was, unless somebody has it already.
  const isReplacing = strategy === "project" && pairing === "together"
  const replaced = isReplacing ? await removeUntouchedComparisons(tx, promptId) : 0
  let added = 0
  for (const members of sets) {
    const row = {
      id: ctx.newId(),
      projectId: project.id,
      promptId,
      setHash: hashTexts(members.toSorted()),
      overlap,
      priority: 0,
      labelerGroup: "",
      isGold: false,
      isHidden,
      openSlots: isHidden ? 0 : overlap,
      createdAt: ctx.clock(),
    }
    if (await insertComparison(tx, row, members)) added += 1
  }
  // What is new may stand before what people have searched through.
  if (added > 0) await resetCursors(tx, project.id)
  return added - replaced
}

async function pairsOf(
  tx: Writer,
  plan: Extract<StoredPlan, { kind: "responses" }>,
  project: ProjectRow,
  calls: readonly GenerationCallRow[],
): Promise<readonly (readonly string[])[]> {
  const { strategy } = plan.pairing
  if (strategy === "project") return []
  const byResponse = Map.groupBy(
    calls.filter(({ responseId }) => responseId !== null),
    ({ responseId }) => responseId ?? "",
  )
  const subjectIds = [...byResponse.keys()]
  if (subjectIds.length < 2) return []
  const basis = scoringBasis(project)
  const found = basis === undefined ? [] : await findAdherence(tx, { ...basis, subjectIds, engine: ENGINE_VERSION })
  const scores = new Map(found.map(({ subjectId, result }) => [subjectId, result]))
  const candidates = (await responsesByIds(tx, subjectIds)).map(({ id, text }): PairCandidate => {
    const adherence = scores.get(id)
    return {
      id,
      key: hashTexts([text]),
      models: [...new Set((byResponse.get(id) ?? []).map((call) => `${call.endpointId} ${call.model}`))],
      words: text.split(/\s+/u).filter((word) => word !== "").length,
      score: adherence?.kind === "scored" ? adherence.score : undefined,
    }
  })
  return pairResponses(candidates, strategy, plan.pairing).map((pair) => pair.map(({ id }) => id))
}
