import { Verdict } from "@readback/domain"
import { preferencesAmong } from "@readback/store"
import type { Context } from "../context.ts"
import type { ScorePair } from "./impact-figures.ts"

const BATCH = 200

/** A pair of which one response is preferred and the scores change places. */
interface Flip {
  readonly comparisonId: string
  readonly projectId: string
  readonly preferred: ScorePair
  readonly other: ScorePair
  /** Whether the preferred response scores lower from now on, or higher. */
  readonly turns: "against" | "for"
}

/** Preferences that scores contradict from now on, or bear out. */
export interface Flips {
  readonly judgments: { readonly against: number; readonly for: number }
  readonly gold: { readonly against: number; readonly for: number }
  /** The first of them. */
  readonly examples: readonly Flip[]
}

const MOST_EXAMPLES = 20
const unscored: ScorePair = { before: null, after: null }

/** A response, and the project whose profile it is scored under. */
export interface ProjectResponse {
  readonly id: string
  readonly projectId: string
}

/** Finds pairs whose scores change places, given the scores that differ; `scoresOf` brings those that stay. */
export async function findFlips(
  ctx: Pick<Context, "store">,
  changed: ReadonlyMap<string, ScorePair>,
  scoresOf: (responses: readonly ProjectResponse[]) => Promise<ReadonlyMap<string, ScorePair>>,
): Promise<Flips> {
  const judgments = { against: 0, for: 0 }
  const gold = { against: 0, for: 0 }
  const examples: Flip[] = []
  const seen = new Set<string>()
  const ids = [...changed.keys()].toSorted()
  for (let start = 0; start < ids.length; start += BATCH) {
    const found = await preferencesAmong(ctx.store.read, ids.slice(start, start + BATCH))
    const byComparison = Map.groupBy(found.pairs, ({ comparisonId }) => comparisonId)
    const preferredIn = Map.groupBy(found.judgments, ({ comparisonId }) => comparisonId)
    const missing = found.pairs.filter(({ other }) => !changed.has(other))
    const stay = await scoresOf(missing.map(({ other, projectId }) => ({ id: other, projectId })))
    const pairOf = (id: string): ScorePair => changed.get(id) ?? stay.get(id) ?? unscored
    for (const [comparisonId, pairs] of byComparison) {
      const [pair] = pairs
      // Of three responses or more no pair is preferred over the rest.
      if (
        pair === undefined ||
        seen.has(comparisonId) ||
        new Set(pairs.flatMap((one) => [one.one, one.other])).size > 2
      )
        continue
      seen.add(comparisonId)
      const answer = pair.isGold && pair.verdict !== null ? Verdict.safeParse(pair.verdict).data : undefined
      const preferences = [
        ...(preferredIn.get(comparisonId) ?? []).map(({ preferredId }) => ({ preferredId, counts: judgments })),
        ...(answer?.outcome === "prefer" ? [{ preferredId: answer.preferredId, counts: gold }] : []),
      ]
      for (const { preferredId, counts } of preferences) {
        if (preferredId === null) continue
        const otherId = preferredId === pair.one ? pair.other : pair.one
        const [preferred, other] = [pairOf(preferredId), pairOf(otherId)]
        const turns = turnOf(preferred, other)
        if (turns === undefined) continue
        counts[turns] += 1
        if (examples.length < MOST_EXAMPLES)
          examples.push({ comparisonId, projectId: pair.projectId, preferred, other, turns })
      }
    }
  }
  return { judgments, gold, examples }
}

/** Which way the order of two scores turns; undefined where it stays, or where one of them is none. */
function turnOf(preferred: ScorePair, other: ScorePair): Flip["turns"] | undefined {
  const was = orderOf(preferred.before, other.before)
  const is = orderOf(preferred.after, other.after)
  if (was === undefined || is === undefined || was === is || is === 0) return undefined
  return is < 0 ? "against" : "for"
}

const orderOf = (a: number | null, b: number | null): number | undefined =>
  a === null || b === null ? undefined : Math.sign(a - b)
