import { Failure, type GenerationPlan } from "@readback/domain"
import { countChosenComparisons, countChosenPrompts, findRelease, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { maySend } from "./may-send.ts"
import { callsPerModel, type StoredPlan } from "./stored-plan.ts"
import { visibleEndpoint } from "./visible-endpoint.ts"

/** What a plan comes to: how many prompts or comparisons, calls, and what is left out, by reason. */
export interface ExpectedCalls {
  readonly items: number
  readonly calls: number
  readonly leftOut: Readonly<Record<string, number>>
  readonly glossary: StoredPlan["glossary"]
}

/** Counts the calls of a plan without making them; refuses endpoints that the person may not use. */
export async function expectedCalls(ctx: Context, project: ProjectRow, plan: GenerationPlan): Promise<ExpectedCalls> {
  const { read } = ctx.store
  const until = ctx.clock()
  const endpoints = []
  for (const { endpointId } of plan.models) endpoints.push(await visibleEndpoint(ctx, read, endpointId))
  const glossary = plan.kind === "responses" && plan.usesGlossary ? await pinnedGlossary(ctx, project) : null
  const { sendable, ...others } =
    plan.kind === "responses"
      ? await countChosenPrompts(read, { projectId: project.id, choice: plan.prompts, until })
      : await countChosenComparisons(read, { projectId: project.id, onlyJudged: plan.onlyJudged, until })
  let items = 0
  let calls = 0
  let above = 0
  for (const { marking, prompts } of sendable) {
    const takers = endpoints.filter(({ classification }) => maySend(ctx, classification, marking, glossary)).length
    if (takers > 0) items += prompts
    if (takers < endpoints.length) above += prompts
    calls += prompts * takers * callsPerModel(plan)
  }
  const leftOut = Object.fromEntries(
    Object.entries({ ...others, "marked-above": above }).filter(([, count]) => count > 0),
  )
  return { items, calls, leftOut, glossary }
}

async function pinnedGlossary(ctx: Context, { releaseId, profile }: ProjectRow) {
  const found = releaseId === null ? undefined : await findRelease(ctx.store.read, releaseId)
  if (found === undefined) {
    throw new Failure(
      "invalid",
      "The project has no glossary whose terms could go into the prompts. Choose one in its settings, or switch it off here.",
    )
  }
  return { releaseId: found.release.id, hash: found.release.hash, profile, classification: found.classification }
}
