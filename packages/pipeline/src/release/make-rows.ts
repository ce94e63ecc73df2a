import { setImmediate as turn } from "node:timers/promises"
import type { Adherence } from "@readback/glossary"
import {
  type BenchmarkCheck,
  exportTargets,
  releaseStatistics,
  type ReleaseStatistics,
  targetOptions,
} from "@readback/preference"
import type { ProjectRow } from "@readback/store"
import { balancing } from "./balancing.ts"
import { benchmarkOverlap } from "./benchmarks/benchmark-overlap.ts"
import { siftPage } from "./benchmarks/sift-page.ts"
import type { MakingContext } from "./make-data-release.ts"
import { pairMetadataOf } from "./pair-metadata-of.ts"
import { promptSplits } from "./prompt-splits.ts"
import { releaseAdherence } from "./release-adherence.ts"
import { releasePages } from "./release-pages.ts"
import type { ReleasePlan } from "./release-plan.ts"
import { rowRules } from "./row-rules.ts"
import { voteModel } from "./vote-model.ts"
import { type TargetOutcome, writeTargets } from "./write-targets.ts"

/** The server stops, or somebody cancelled: no reason to call it failed. */
export class MakingStopped extends Error {}

/** The rows of a release, written. */
export interface MadeRows {
  readonly outcomes: readonly TargetOutcome[]
  /** Comparisons that no target was given, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
  readonly comparisons: number
  readonly splits: { readonly prompts: number; readonly groups: number }
  /** What overlaps the benchmarks of the recipe; undefined where it names none. */
  readonly benchmarks: readonly BenchmarkCheck[] | undefined
  readonly statistics: ReleaseStatistics
}

/** Reads the judged comparisons of a plan once and writes every target's files. */
export async function makeRows({
  ctx,
  project,
  plan,
  directory,
  stop,
  note,
}: {
  readonly ctx: MakingContext
  readonly project: ProjectRow
  readonly plan: ReleasePlan
  readonly directory: string
  readonly stop: AbortSignal
  readonly note: (step: string, done: number) => Promise<void>
}): Promise<MadeRows> {
  const reader = ctx.store.read
  const { minAdherence } = plan.recipe.filters
  const check = async () => {
    await note("Comparing with benchmarks", 0)
    if (stop.aborted) throw new MakingStopped()
  }
  const overlap = plan.benchmarks === undefined ? undefined : await benchmarkOverlap(reader, plan, check)
  const bitsOf = overlap?.bitsOf ?? (() => 0)
  async function* pages() {
    for await (const page of releasePages(reader, plan)) yield siftPage(page, plan, bitsOf)
  }
  await note("Dividing the prompts", 0)
  const splits = await promptSplits(reader, plan)
  const model = await voteModel(plan, pages)
  const balance = await balancing(plan, pages, model)
  const metadata = wantsMetadata(plan) ? await pairMetadataOf(ctx, project, plan, model) : undefined
  let scores: ReadonlyMap<string, Adherence> = new Map()
  const rules = rowRules(minAdherence, () => scores, balance)
  const targets = writeTargets(directory, { reader, plan, model, metadata, ...rules })
  const statistics = releaseStatistics(model.labelProbability)
  const leftOut: Record<string, number> = {}
  let [seen, comparisons] = [0, 0]
  try {
    for await (const page of pages()) {
      // Queries to SQLite never leave this thread, and what tells it to stop is heard between two turns of its loop only.
      await turn()
      if (stop.aborted) throw new MakingStopped()
      const tasks = page.tasks.map(model.applied)
      if (minAdherence !== null) scores = await releaseAdherence(reader, plan, tasks)
      await metadata?.load(tasks)
      for (const task of tasks) {
        statistics.add(task)
        const rows = targets.write(task, splits.of(task.promptId))
        overlap?.add(task.promptId, bitsOf(task.promptId), rows)
      }
      for (const { promptId } of page.overlapping) overlap?.add(promptId, bitsOf(promptId), 0)
      for (const reason of page.leftOut) leftOut[reason] = (leftOut[reason] ?? 0) + 1
      seen += page.seen
      comparisons += tasks.length
      await note("Writing rows", seen)
    }
    const outcomes = targets.finish()
    const sampled = await releaseAdherence(reader, plan, statistics.sample())
    const benchmarks = overlap?.read()
    return { outcomes, leftOut, comparisons, splits, benchmarks, statistics: statistics.read(sampled) }
  } catch (error) {
    targets.drop()
    throw error
  }
}

function wantsMetadata({ recipe }: ReleasePlan): boolean {
  const byDefault = targetOptions.metadata.choices[0]?.id
  return recipe.targets.some(
    ({ target, options }) =>
      exportTargets.find(({ name }) => name === target)?.options.includes("metadata") === true &&
      (options["metadata"] ?? byDefault) === "with",
  )
}
