import type { DataReleaseRecipe } from "@readback/domain"
import { isCleared } from "@readback/domain"
import {
  buildPreferencePairs,
  countWords,
  type Histogram,
  histogramOf,
  type JudgedTask,
  marginOf,
  targetOptions,
} from "@readback/preference"
import { countJudged, sampledComparisons } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { countItems, type ExportCounts } from "../export/export-counts.ts"
import { pseudonymOf } from "../export/pseudonym-of.ts"
import { requireTarget } from "../export/require-target.ts"
import { agreementOf } from "./agreement-of.ts"
import { balancing } from "./balancing.ts"
import { type PreviewedBenchmark, previewOverlap } from "./benchmarks/preview-overlap.ts"
import { freezeRecipe } from "./freeze-recipe.ts"
import { releaseAdherence } from "./release-adherence.ts"
import { type ReleasePage, releasePage } from "./release-pages.ts"
import { releasePlan } from "./release-plan.ts"
import { rowRules } from "./row-rules.ts"
import { voteModel } from "./vote-model.ts"

/** Comparisons looked at: in stretches, where a project has more. */
const MOST = 4_000
const STRETCH = 50
const SHOWN = 3

/** What a release would hold; counts are estimates where not every comparison was looked at. */
export interface DataReleasePreview {
  readonly judged: number
  readonly sampled: number
  readonly isExact: boolean
  /** Comparisons marked above the ceiling: one of them blocks the release. */
  readonly aboveCeiling: number
  readonly leftOut: Readonly<Record<string, number>>
  /** What overlaps the benchmarks of the recipe, none where it names none. */
  readonly benchmarks: readonly PreviewedBenchmark[]
  readonly targets: readonly {
    readonly target: string
    readonly counts: ExportCounts
    readonly rows: readonly Readonly<Record<string, unknown>>[]
  }[]
  readonly histograms: {
    readonly margin: Histogram
    readonly strength: Histogram
    readonly judgments: Histogram
    readonly agreement: Histogram
    readonly wordDifference: Histogram
  }
}

/** Looks ahead at a release: counts, reasons, first rows and histograms, in less than a second at any size of project. */
export async function previewDataRelease(
  ctx: Context,
  input: { readonly projectId: string; readonly recipe: DataReleaseRecipe },
): Promise<DataReleasePreview> {
  const { project } = await authorizeProject(ctx, "export:read", input.projectId)
  const plan = releasePlan({ projectId: project.id, ...(await freezeRecipe(ctx, project, input.recipe)) })
  const reader = ctx.store.read
  const judged = await countJudged(reader, project.id)
  const isExact = judged <= MOST
  const read: ReleasePage[] = []
  if (isExact) read.push(await releasePage(reader, plan, "", MOST))
  else {
    read.push(await releasePage(reader, plan, "", STRETCH))
    const starts = await sampledComparisons(reader, project.id, MOST / STRETCH / judged)
    for (const start of starts.slice(0, (2 * MOST) / STRETCH))
      read.push(await releasePage(reader, plan, start, STRETCH))
  }
  const sampled = read.reduce((sum, { seen }) => sum + seen, 0)
  const scale = isExact || sampled === 0 ? 1 : judged / sampled
  const { pages, benchmarks } = await previewOverlap(reader, plan, read, scale)
  async function* all() {
    yield* pages
  }
  const model = await voteModel(plan, all)
  const balance = await balancing(plan, all, model)
  const tasks = pages.flatMap((page) => page.tasks).map(model.applied)
  const { minAdherence } = plan.recipe.filters
  const scores = minAdherence === null ? new Map() : await releaseAdherence(reader, plan, tasks)
  const rules = rowRules(minAdherence, () => scores, balance)
  const scaled = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, Math.round(count * scale)]))
  const leftOut: Record<string, number> = {}
  for (const reason of pages.flatMap((page) => page.leftOut)) leftOut[reason] = (leftOut[reason] ?? 0) + 1

  const targets = plan.recipe.targets.map((chosen) => {
    const { target, options } = requireTarget(chosen.target, chosen.options)
    const { counts, add } = countItems()
    const rows: Readonly<Record<string, unknown>>[] = []
    const pseudonym = (labelerId: string) => pseudonymOf(plan.salt, labelerId)
    const build = target.start({
      options: { ...options, metadata: "without" },
      pairMetadata: () => ({}),
      pseudonym,
      ...rules,
    })
    for (const task of tasks) {
      for (const item of build(task)) {
        add(item)
        if (item.kind === "row" && rows.length < SHOWN) rows.push(item.row)
      }
    }
    return { target: target.name, counts: scaled(counts), rows }
  })
  const isAbove = ({ marking }: JudgedTask) => !isCleared(ctx.classifications, plan.ceiling, marking)
  return {
    judged,
    sampled,
    isExact,
    aboveCeiling: Math.round(tasks.filter(isAbove).length * scale),
    leftOut: scaled(leftOut),
    benchmarks,
    targets,
    histograms: histograms(tasks, input.recipe),
  }
}

function histograms(tasks: readonly JudgedTask[], { targets }: DataReleaseRecipe): DataReleasePreview["histograms"] {
  const asked = targets.find(({ options }) => options["margin"] !== undefined)?.options["margin"]
  const policy = targetOptions.margin.choices.find(({ id }) => id === asked)?.id ?? "linear"
  const margin = policy === "llama2_large" || policy === "logit" ? histogramOf(0, 0.25, 13) : histogramOf(0, 0.1, 11)
  const strength = histogramOf(0, 0.25, 13)
  const judgments = histogramOf(1, 1, 10)
  const agreement = histogramOf(0, 0.1, 11)
  const wordDifference = histogramOf(-200, 20, 20)
  for (const task of tasks) {
    judgments.add(task.judgments.length)
    agreement.add(agreementOf(task))
    for (const pair of buildPreferencePairs(task).pairs) {
      if (pair.kind === "rewrite") continue
      const { chosen, rejected, tie, strengthSum } = pair.votes
      margin.add(marginOf(pair, policy))
      strength.add(Math.max(0, strengthSum / Math.max(1, chosen + rejected + tie)))
      wordDifference.add(countWords(pair.chosen.text) - countWords(pair.rejected.text))
    }
  }
  return {
    margin: margin.read(),
    strength: strength.read(),
    judgments: judgments.read(),
    agreement: agreement.read(),
    wordDifference: wordDifference.read(),
  }
}
