import type { Message, TrlPreferenceRow } from "@readback/domain"
import { type Adherence, ENGINE_VERSION, type Matcher } from "@readback/glossary"
import { buildPreferencePairs, type LeftOut, type PreferencePair } from "@readback/preference"
import { findAdherence, judgedComparisons, judgmentsOf, type ProjectRow, responsesOf } from "@readback/store"
import type { Context } from "../context.ts"
import { adherenceOf } from "../curate/adherence-of.ts"
import { type ScoringBasis, scoringBasis } from "../curate/scoring-basis.ts"
import { adherenceFigures } from "./adherence-figures.ts"

/** Comparisons read at a time: bounds memory at any size of project. */
const PAGE = 200

/** A row to write, or why a comparison or rewrite gave none. */
export type ExportItem =
  | { readonly kind: "row"; readonly row: TrlPreferenceRow }
  | { readonly kind: "left-out"; readonly reason: LeftOut }

/**
 * The rows of a project in TRL's explicit-prompt conversational preference format, in order of comparison, from the
 * judgments made until `until`. Ties and "both unacceptable" are never rows.
 */
export async function* trlPreferenceRows(ctx: Context, project: ProjectRow, until: Date): AsyncGenerator<ExportItem> {
  const reader = ctx.store.read
  const basis = scoringBasis(project)
  const matcher = basis && (await ctx.matchers.get(reader, basis.releaseId, basis.profile))
  for (let after = ""; ;) {
    const page = await judgedComparisons(reader, { projectId: project.id, after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return
    after = last.id
    const ids = page.map((comparison) => comparison.id)
    const judgments = Map.groupBy(await judgmentsOf(reader, ids, until), (row) => row.judgment.comparisonId)
    const responses = Map.groupBy(await responsesOf(reader, ids), (row) => row.comparisonId)
    const scores = await storedScores(ctx, basis, [...responses.values(), ...judgments.values()].flat())
    for (const comparison of page) {
      const counted = judgments.get(comparison.id) ?? []
      const shown = responses.get(comparison.id) ?? []
      const { pairs, leftOut } = buildPreferencePairs({
        responses: shown.map(({ id, text }) => ({ id, text })),
        judgments: counted.map(({ judgment, rewrite }) => ({ ...judgment, rewrite })),
      })
      if (counted.length === 0) continue
      for (const reason of leftOut) yield { kind: "left-out", reason }
      const { messages } = comparison
      const figures = (id: string, text: string) =>
        adherenceFigures(scores.get(id) ?? (matcher && adherenceOf(matcher, { text, messages })))
      const displayOrders = new Map(counted.map(({ judgment }) => [judgment.id, judgment.displayOrder]))
      const models = new Map(shown.map(({ id, model }) => [id, model]))
      for (const pair of pairs) {
        yield { kind: "row", row: toRow(comparison, pair, figures, displayOrders, models, matcher) }
      }
    }
  }
}

function toRow(
  comparison: { id: string; messages: readonly Message[]; marking: string },
  pair: PreferencePair,
  figures: (id: string, text: string) => ReturnType<typeof adherenceFigures>,
  displayOrders: ReadonlyMap<string, readonly string[]>,
  models: ReadonlyMap<string, string | null>,
  matcher: Matcher | undefined,
): TrlPreferenceRow {
  const { chosen, rejected, votes, kind } = pair
  return {
    id: kind === "preference" ? comparison.id : `${comparison.id}:${chosen.id}:${rejected.id}`,
    prompt: comparison.messages.map(({ role, content }) => ({ role, content })),
    chosen: [{ role: "assistant", content: chosen.text }],
    rejected: [{ role: "assistant", content: rejected.text }],
    metadata: {
      comparison_id: comparison.id,
      kind,
      chosen_id: chosen.id,
      rejected_id: rejected.id,
      models: { chosen: models.get(chosen.id) ?? "", rejected: models.get(rejected.id) ?? "" },
      adherence: { chosen: figures(chosen.id, chosen.text), rejected: figures(rejected.id, rejected.text) },
      glossary_release: {
        number: matcher?.release.number ?? 0,
        hash: matcher?.release.hash ?? "",
        engine: ENGINE_VERSION,
        profile: matcher?.profile.name ?? "",
      },
      // Of a rewrite, the one display that its author saw; of a preference, every judgment's.
      display_orders: (kind === "rewrite" ? [displayOrders.get(chosen.id) ?? []] : [...displayOrders.values()]).map(
        (order) => [...order],
      ),
      votes: { chosen: votes.chosen, rejected: votes.rejected, tie: votes.tie, both_bad: votes.bothBad },
      strength_sum: votes.strengthSum,
      marking: comparison.marking,
    },
  }
}

async function storedScores(
  ctx: Context,
  basis: ScoringBasis | undefined,
  rows: readonly ({ id: string } | { rewrite: { id: string } | null })[],
): Promise<ReadonlyMap<string, Adherence>> {
  if (basis === undefined) return new Map()
  const subjectIds = rows.flatMap((row) =>
    "rewrite" in row ? (row.rewrite === null ? [] : [row.rewrite.id]) : [row.id],
  )
  const found = await findAdherence(ctx.store.read, { subjectIds, ...basis, engine: ENGINE_VERSION })
  return new Map(found.map(({ subjectId, result }) => [subjectId, result]))
}
