import { profileNamed, textsThatCanChange } from "@readback/glossary"
import { type CarriedFrom, isTextIndexComplete, releasesWithScores, type ScoreKey } from "@readback/store"
import type { Context } from "../context.ts"

/** Texts looked at to tell which release a project was scored under. */
const SAMPLE = 50

/**
 * From which release of the same glossary scores can be taken over, and for which texts they cannot; undefined where all
 * texts have to be scored.
 */
export async function findCarryOver(
  ctx: Pick<Context, "store" | "matchers">,
  key: ScoreKey,
): Promise<CarriedFrom | undefined> {
  const reader = ctx.store.read
  const candidates = await releasesWithScores(reader, key, SAMPLE)
  const [best] = candidates.toSorted((a, b) => b.scored - a.scored || b.number - a.number)
  if (best === undefined || !(await isTextIndexComplete(reader, key.projectId))) return undefined
  const before = await ctx.matchers.release(reader, best.releaseId)
  const after = await ctx.matchers.release(reader, key.releaseId)
  const can = textsThatCanChange(before, after, profileNamed(key.profile))
  if (can.kind === "all") return undefined
  return { releaseId: best.releaseId, phrases: can.kind === "none" ? [] : can.phrases }
}
