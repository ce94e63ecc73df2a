import type { JudgedTask, LeftOutReason, PreferencePair, Split } from "@readback/preference"
import type { Reader } from "@readback/store"
import { type ExportCounts, countItems } from "../export/export-counts.ts"
import { requireTarget } from "../export/require-target.ts"
import { pseudonymOf } from "../export/pseudonym-of.ts"
import type { PairMetadata } from "./pair-metadata-of.ts"
import type { ReleasePlan } from "./release-plan.ts"
import { rowMetadata } from "./row-metadata.ts"
import { targetFiles, type WrittenFile } from "./target-files.ts"
import type { VoteModel } from "./vote-model.ts"

/** What rows are made with, beside their tasks. */
export interface RowMaking {
  readonly reader: Reader
  readonly plan: ReleasePlan
  readonly model: VoteModel
  readonly metadata: PairMetadata | undefined
  readonly pairProblem: (task: JudgedTask, pair: PreferencePair) => LeftOutReason | undefined
  readonly textProblem: (
    task: JudgedTask,
    text: { readonly id: string; readonly text: string },
  ) => LeftOutReason | undefined
}

/** What came of one target. */
export interface TargetOutcome {
  readonly target: string
  readonly options: Readonly<Record<string, string>>
  readonly counts: ExportCounts
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly count: number }[]
  readonly files: readonly WrittenFile[]
}

/** Begins the files of every target of a plan; each task is given to all of them, with the part that it belongs to. */
export function writeTargets(directory: string, making: RowMaking) {
  const { plan, model } = making
  const isDivided = plan.recipe.splits.train < 100
  const writers = plan.recipe.targets.map((chosen) => {
    const { target, options } = requireTarget(chosen.target, chosen.options)
    const { counts, add } = countItems()
    const files = targetFiles(directory, target, { formats: chosen.formats, isDivided })
    const hasMetadata = target.options.includes("metadata") && options.metadata === "with"
    const begin = (split: Split) =>
      target.start({
        options,
        pairMetadata: (task, pair) => making.metadata?.of(task, pair, split) ?? {},
        pseudonym: (labelerId) => pseudonymOf(plan.salt, labelerId),
        pairProblem: making.pairProblem,
        textProblem: making.textProblem,
      })
    // Each part is a file of its own: its lines are numbered from 1.
    const builds = new Map<Split, ReturnType<typeof begin>>()
    const write = (task: JudgedTask, split: Split): number => {
      let rows = 0
      let build = builds.get(split)
      if (build === undefined) builds.set(split, (build = begin(split)))
      for (const item of build(task)) {
        add(item)
        if (item.kind === "left-out") continue
        const meta =
          hasMetadata || isOwnMetadata(target.name) ? undefined : rowMetadata(plan, model, task, item.of, split)
        files.write(split, { taskId: task.id, from: item.from, of: item.of, row: item.row, meta })
        rows += 1
      }
      return rows
    }
    const finish = (): TargetOutcome => {
      const written = files.finish()
      return { target: target.name, options: chosen.options, counts, warnings: files.warnings(), files: written }
    }
    return { write, finish, drop: files.drop }
  })
  return {
    /** Writes a task's rows; answers how many there are in all files. */
    write: (task: JudgedTask, split: Split): number => {
      let rows = 0
      for (const writer of writers) rows += writer.write(task, split)
      return rows
    },
    finish: (): readonly TargetOutcome[] => writers.map((writer) => writer.finish()),
    drop: (): void => {
      for (const writer of writers) writer.drop()
    },
  }
}

/** Rows that say all there is themselves, or that say it of another file. */
const isOwnMetadata = (target: string): boolean =>
  ["judgements", "items", "edits", "openai_preference_index"].includes(target)
