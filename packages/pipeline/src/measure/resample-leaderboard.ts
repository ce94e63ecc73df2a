import {
  clusterDraws,
  differenceInterval,
  eloScale,
  fitDavidson,
  rankRange,
  sumTallies,
  valueInterval,
} from "@readback/preference"
import type { Context } from "../context.ts"
import { fitBoard } from "./fit-board.ts"
import { buildLeaderboard, type Leaderboard } from "./leaderboard.ts"
import { readModelDuels } from "./model-duels.ts"
import { emptyBoard } from "./read-leaderboard.ts"

/** Resamples of prompts that intervals rest on. */
export const RESAMPLES = 1_000
const SEED = 1

/**
 * The leaderboard with intervals of resampled prompts. Busy for seconds, so it runs in a thread of its own; whoever starts it
 * has authorised it. `note` hears how many resamples are done.
 */
export async function resampleLeaderboard(
  ctx: Pick<Context, "store">,
  projectId: string,
  note: (done: number) => void,
): Promise<Leaderboard> {
  const duels = await readModelDuels(ctx.store.read, projectId)
  const fitted = fitBoard(duels)
  if (fitted === undefined) return emptyBoard(duels)
  const { fit, groups, ridge } = fitted
  const { tallies } = duels
  const rows: (readonly number[])[] = []
  for (const drawn of clusterDraws(tallies.clusterCount, RESAMPLES, SEED)) {
    const { strengths } = fitDavidson(tallies, sumTallies(tallies, drawn), { ridge, near: fit })
    rows.push(Array.from(strengths, eloScale))
    note(rows.length)
  }
  const resampled = { values: Array.from(fit.strengths, eloScale), resamples: rows }
  return buildLeaderboard(duels, fit, groups, {
    resamples: RESAMPLES,
    rating: (model) => valueInterval(resampled, model),
    difference: (first, second) => differenceInterval(resampled, first, second),
    ranks: (model) => rankRange(resampled, model),
  })
}
