import { setImmediate } from "node:timers/promises"
import { conceptName, ENGINE_VERSION } from "@readback/glossary"
import { scoresOfResponses } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import type { AdherenceReport, BrokenConcept } from "./adherence-report.ts"
import { addResponse, emptySums, type ModelSums } from "./adherence-sums.ts"
import { readRewriteGain } from "./rewrite-gain.ts"

const MOST_MODELS = 8
const MOST_CONCEPTS = 20
const OTHERS = "Others"
const UNNAMED = "No model named"

type Group = readonly [name: string, sums: readonly ModelSums[]]

/** Measures, from stored scores of the pinned release, how well responses keep to the glossary: by model, week and concept. */
export async function readAdherence(ctx: Context, input: { projectId: string }): Promise<AdherenceReport> {
  const { project } = await authorizeProject(ctx, "measure:read", input.projectId)
  const { id: projectId, releaseId, profile } = project
  if (releaseId === null) return { kind: "no-glossary" }
  const key = { projectId, releaseId, profile, engine: ENGINE_VERSION }
  const byModel = new Map<string, ModelSums>()
  for await (const page of scoresOfResponses(ctx.store.read, key)) {
    for (const { model, ...response } of page) {
      const name = model ?? UNNAMED
      const sums = byModel.get(name) ?? emptySums()
      byModel.set(name, sums)
      addResponse(sums, response)
    }
    // Others wait for this thread, too.
    await setImmediate()
  }
  const sorted = [...byModel].sort(([a, x], [b, y]) => y.mean.count() - x.mean.count() || (a < b ? -1 : 1))
  const groups: readonly Group[] = [
    ...sorted.slice(0, MOST_MODELS).map(([name, sums]): Group => [name, [sums]]),
    ...(sorted.length > MOST_MODELS ? [[OTHERS, sorted.slice(MOST_MODELS).map(([, sums]) => sums)] as const] : []),
  ]
  const { concepts } = await ctx.matchers.release(ctx.store.read, releaseId)
  const names = new Map(concepts.map((concept) => [concept.id, conceptName(concept)]))
  return {
    kind: "measured",
    models: sorted
      .map(([model, { mean, responses }]) => ({
        model,
        responses,
        scored: mean.count(),
        mean: mean.estimate() ?? null,
      }))
      .sort((a, b) => (b.mean?.value ?? -1) - (a.mean?.value ?? -1)),
    groups: groups.map(([name]) => name),
    weeks: groups.flatMap(([group, sums]) => weeksOf(group, sums)),
    concepts: brokenIn(groups, (conceptId) => names.get(conceptId) ?? conceptId),
    rewrites: await readRewriteGain(ctx.store.read, key),
  }
}

function weeksOf(group: string, sums: readonly ModelSums[]) {
  const weeks = Map.groupBy(
    sums.flatMap((one) => [...one.weeks]),
    ([week]) => week,
  )
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, parts]) => {
      const scored = parts.reduce((total, [, { count }]) => total + count, 0)
      return { week, group, mean: parts.reduce((total, [, { sum }]) => total + sum, 0) / scored, scored }
    })
}

function brokenIn(groups: readonly Group[], nameOf: (conceptId: string) => string): readonly BrokenConcept[] {
  const totals = new Map<string, number>()
  for (const [, sums] of groups)
    for (const { broken } of sums)
      for (const [conceptId, count] of broken) totals.set(conceptId, (totals.get(conceptId) ?? 0) + count)
  return [...totals]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_CONCEPTS)
    .map(([conceptId, responses]) => ({
      conceptId,
      name: nameOf(conceptId),
      responses,
      per100: groups.map(([, sums]) => {
        const scored = sums.reduce((total, { mean }) => total + mean.count(), 0)
        const count = sums.reduce((total, { broken }) => total + (broken.get(conceptId) ?? 0), 0)
        return scored === 0 ? 0 : (100 * count) / scored
      }),
    }))
}
