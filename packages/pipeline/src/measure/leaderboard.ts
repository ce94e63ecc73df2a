import {
  type DavidsonFit,
  eloScale,
  type Interval,
  type Resampled,
  sumTallies,
  wilsonInterval,
} from "@readback/preference"
import type { ModelDuels } from "./model-duels.ts"

/** One model among the others. */
export interface ModelStanding {
  readonly model: string
  /** On the scale 1000 + 400 / ln 10 · θ, with its 95 % interval over prompts. */
  readonly rating: Resampled
  /** The ranks it may have, 1 being best. */
  readonly best: number
  readonly worst: number
  readonly wins: number
  readonly losses: number
  readonly ties: number
  readonly bothUnacceptable: number
  /** Share of wins, a tie counting half, with its interval by Wilson. */
  readonly winRate: number
  readonly winInterval: Interval
}

/** How two models fared against each other; `difference` is first minus second in rating. */
export interface Encounter {
  readonly first: string
  readonly second: string
  readonly wins: number
  readonly losses: number
  readonly ties: number
  readonly difference: Resampled
}

/** Models compared by people's judgments. */
export interface Leaderboard {
  readonly judgments: number
  readonly prompts: number
  readonly models: readonly ModelStanding[]
  readonly encounters: readonly Encounter[]
  /** How willing people are to call a tie (Davidson's ν). */
  readonly tieTendency: number | null
  /** Groups of models that wins connect. With more than one, ratings across groups rest on a ridge and say little. */
  readonly groups: readonly (readonly string[])[]
  /** Resamples of prompts that the intervals rest on; 0 where they are of the sandwich variance. */
  readonly resamples: number
}

/** What is unsure of ratings: of one, of the difference of two, and the ranks that one may have. */
export interface Uncertainty {
  readonly resamples: number
  readonly rating: (model: number) => Resampled
  readonly difference: (first: number, second: number) => Resampled
  readonly ranks: (model: number) => { readonly best: number; readonly worst: number }
}

/** Puts the board together: models and encounters in order of rating. */
export function buildLeaderboard(
  { models, tallies, bothUnacceptable, judgments }: ModelDuels,
  fit: DavidsonFit,
  groups: readonly (readonly number[])[],
  uncertainty: Uncertainty,
): Leaderboard {
  const nameOf = (model: number): string => models[model] ?? ""
  const count = models.length
  // Row by column: how often the model of the row beat the model of the column, and tied with it.
  const won = new Uint32Array(count * count)
  const tied = new Uint32Array(count * count)
  const sums = sumTallies(tallies)
  for (const [pair, low] of tallies.low.entries()) {
    const high = tallies.high[pair] ?? 0
    won[low * count + high] = sums[3 * pair] ?? 0
    won[high * count + low] = sums[3 * pair + 1] ?? 0
    tied[low * count + high] = tied[high * count + low] = sums[3 * pair + 2] ?? 0
  }
  const met = (first: number, second: number) => ({
    wins: won[first * count + second] ?? 0,
    losses: won[second * count + first] ?? 0,
    ties: tied[first * count + second] ?? 0,
  })
  const ratingOf = (model: number): number => eloScale(fit.strengths[model] ?? 0)
  const order = models.map((_, model) => model).sort((a, b) => ratingOf(b) - ratingOf(a))
  return {
    judgments,
    prompts: tallies.clusterCount,
    models: order.map((model) => {
      const all = order.map((other) => met(model, other))
      const sum = (part: "wins" | "losses" | "ties") => all.reduce((total, one) => total + one[part], 0)
      const { wins, losses, ties } = { wins: sum("wins"), losses: sum("losses"), ties: sum("ties") }
      const judged = wins + losses + ties
      return {
        model: nameOf(model),
        rating: uncertainty.rating(model),
        ...uncertainty.ranks(model),
        wins,
        losses,
        ties,
        bothUnacceptable: bothUnacceptable[model] ?? 0,
        winRate: judged === 0 ? 0 : (wins + ties / 2) / judged,
        winInterval: wilsonInterval(wins + ties / 2, judged),
      }
    }),
    encounters: order.flatMap((first, place) =>
      order.slice(place + 1).flatMap((second) => {
        const result = met(first, second)
        if (result.wins + result.losses + result.ties === 0) return []
        const names = { first: nameOf(first), second: nameOf(second) }
        return { ...names, ...result, difference: uncertainty.difference(first, second) }
      }),
    ),
    tieTendency: Number.isFinite(fit.logTie) ? Math.exp(fit.logTie) : null,
    groups: groups.map((group) => group.map(nameOf)),
    resamples: uncertainty.resamples,
  }
}
