import {
  type CarriedFrom,
  carryScores,
  insertAdherence,
  type RestOfRange,
  type ScoreKey,
  type TextRange,
  unscoredTexts,
} from "@readback/store"
import { scoreTexts, type ScoringContext } from "../curate/score-texts.ts"

/** Texts scored and stored at a time: few enough that others who write never wait long. */
const PAGE = 100

/**
 * Scores the texts of a range that have no score yet; yields how many, page by page, once they are stored. Scores of
 * another release are taken over first, where one is given.
 */
export async function* scoreRange(
  ctx: ScoringContext,
  key: ScoreKey,
  range: TextRange,
  from?: CarriedFrom,
): AsyncGenerator<number> {
  if (from !== undefined) yield await ctx.store.write((tx) => carryScores(tx, key, range, from))
  for (let rest: RestOfRange = range; ;) {
    const page = await unscoredTexts(ctx.store.read, key, rest, PAGE)
    const last = page.at(-1)
    if (last === undefined) return
    const texts = page.map(({ id, text, messages }) => ({ kind: range.kind, id, text, messages }))
    const rows = await scoreTexts(ctx, key, texts)
    await ctx.store.write((tx) => insertAdherence(tx, rows))
    yield rows.length
    // The last prompt may have more responses; those that are stored by now are not found again.
    rest = { ...range, from: last.place }
  }
}
