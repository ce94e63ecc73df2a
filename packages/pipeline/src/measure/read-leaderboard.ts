import { clusterCovariance, eloScale, type Resampled } from "@readback/preference"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { fitBoard, type FittedBoard } from "./fit-board.ts"
import { buildLeaderboard, type Leaderboard, type Uncertainty } from "./leaderboard.ts"
import { type ModelDuels, readModelDuels } from "./model-duels.ts"

const Z95 = 1.959963984540054

/**
 * Ranks the models of a project by Bradley-Terry with Davidson's ties. Intervals are of the sandwich variance over prompts,
 * which is there at once; `resampleLeaderboard` takes longer.
 */
export async function readLeaderboard(ctx: Context, input: { projectId: string }): Promise<Leaderboard> {
  await authorizeProject(ctx, "measure:read", input.projectId)
  const duels = await readModelDuels(ctx.store.read, input.projectId)
  const fitted = fitBoard(duels)
  return fitted === undefined
    ? emptyBoard(duels)
    : buildLeaderboard(duels, fitted.fit, fitted.groups, previewOf(duels, fitted))
}

/** A board on which no model has met another one. */
export const emptyBoard = ({ models, judgments }: ModelDuels): Leaderboard => ({
  judgments,
  prompts: 0,
  models: [],
  encounters: [],
  tieTendency: null,
  groups: models.map((name) => [name]),
  resamples: 0,
})

function previewOf({ models, tallies }: ModelDuels, { fit }: FittedBoard): Uncertainty {
  const covariance = clusterCovariance(tallies, fit)
  const at = (row: number, column: number): number => covariance[row]?.[column] ?? 0
  const strength = (model: number): number => fit.strengths[model] ?? 0
  const around = (value: number, variance: number, scale: (logit: number) => number): Resampled => {
    const width = Z95 * Math.sqrt(Math.max(0, variance))
    return { value: scale(value), low: scale(value - width), high: scale(value + width) }
  }
  const points = (logit: number): number => eloScale(logit) - eloScale(0)
  const difference = (first: number, second: number): Resampled =>
    around(strength(first) - strength(second), at(first, first) + at(second, second) - 2 * at(first, second), points)
  return {
    resamples: 0,
    rating: (model) => around(strength(model), at(model, model), eloScale),
    difference,
    ranks: (model) => {
      const others = models.map((_, other) => other).filter((other) => other !== model)
      const below = others.filter((other) => difference(model, other).low > 0).length
      return {
        best: 1 + others.filter((other) => difference(model, other).high < 0).length,
        worst: models.length - below,
      }
    },
  }
}
