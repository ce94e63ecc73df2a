import { type Adherence, ENGINE_VERSION } from "@readback/glossary"
import type { JudgedTask, PreferencePair } from "@readback/preference"
import { findAdherence, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { adherenceOf } from "../curate/adherence-of.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { adherenceFigures } from "./adherence-figures.ts"

/** What is known of a training pair beside its texts: the same keys and types in every row, and no null. */
export async function pairMetadata(ctx: Pick<Context, "store" | "matchers">, project: ProjectRow) {
  const basis = scoringBasis(project)
  const matcher = basis && (await ctx.matchers.get(ctx.store.read, basis.releaseId, basis.profile))
  let scores: ReadonlyMap<string, Adherence> = new Map()

  return {
    /** Reads the stored scores of some tasks, whose pairs are asked for next. */
    load: async (tasks: readonly JudgedTask[]): Promise<void> => {
      if (basis === undefined) return
      const subjectIds = tasks.flatMap(({ responses, judgments }) => [
        ...responses.map(({ id }) => id),
        ...judgments.flatMap(({ rewrite }) => (rewrite === null ? [] : [rewrite.id])),
      ])
      const found = await findAdherence(ctx.store.read, { subjectIds, ...basis, engine: ENGINE_VERSION })
      scores = new Map(found.map(({ subjectId, result }) => [subjectId, result]))
    },
    of: (task: JudgedTask, { kind, chosen, rejected, votes }: PreferencePair): Readonly<Record<string, unknown>> => {
      const { messages, judgments } = task
      const figures = ({ id, text }: { readonly id: string; readonly text: string }) =>
        adherenceFigures(scores.get(id) ?? (matcher && adherenceOf(matcher, { text, messages })))
      const modelOf = (id: string) => task.responses.find((response) => response.id === id)?.model ?? ""
      // Of a rewrite, the one display that its author saw; of a preference, every judgment's.
      const shown = kind === "rewrite" ? judgments.filter(({ rewrite }) => rewrite?.id === chosen.id) : judgments
      return {
        comparison_id: task.id,
        kind,
        chosen_id: chosen.id,
        rejected_id: rejected.id,
        models: { chosen: modelOf(chosen.id), rejected: modelOf(rejected.id) },
        adherence: { chosen: figures(chosen), rejected: figures(rejected) },
        glossary_release: {
          number: matcher?.release.number ?? 0,
          hash: matcher?.release.hash ?? "",
          engine: ENGINE_VERSION,
          profile: matcher?.profile.name ?? "",
        },
        display_orders: shown.map(({ displayOrder }) => [...displayOrder]),
        votes: { chosen: votes.chosen, rejected: votes.rejected, tie: votes.tie, both_bad: votes.bothBad },
        strength_sum: votes.strengthSum,
        marking: task.marking,
      }
    },
  }
}
