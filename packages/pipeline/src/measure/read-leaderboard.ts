import { setImmediate } from "node:timers/promises"
import {
  clusterDraws,
  differenceInterval,
  type Duel,
  eloScale,
  fitStrengths,
  type Interval,
  rankRange,
  type Resampled,
  valueInterval,
  wilsonInterval,
} from "@readback/preference"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { judgedPairs } from "./judged-comparisons.ts"
import { duelCounter, type ModelVote, tallies } from "./model-votes.ts"

/** One model among the others. */
export interface ModelStanding {
  readonly model: string
  /** On the scale 1000 + 400 / ln 10 · θ, with its 95 % interval over prompts. */
  readonly rating: Resampled
  /** The ranks it takes in 95 % of the resamples, 1 being best. */
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
  /** Logit advantage of standing on the left, and of one standard deviation more length, with models held equal. */
  readonly position: number
  readonly length: number
  /** How willing people are to call a tie (Davidson's ν). */
  readonly tieTendency: number | null
  /** Groups of models that wins connect. With more than one, ratings across groups rest on a ridge and say little. */
  readonly groups: readonly (readonly string[])[]
  readonly resamples: number
}

const RESAMPLES = 200
const SEED = 1
const RIDGE = 0.01
const LONGEST_TURN_MS = 20

const indexIn = (places: Map<string, number>, key: string): number => {
  const known = places.get(key) ?? places.size
  places.set(key, known)
  return known
}

/** Relative difference in length, left minus right, as style control in Chatbot Arena. */
const lengthDifference = (left: number, right: number): number => (left - right) / (left + right + 1)

const standardised = (values: readonly number[]): readonly number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length))
  return values.map((value) => value / (deviation === 0 ? 1 : deviation))
}

/** Ranks the models of a project by Bradley-Terry with Davidson's ties; intervals resample prompts. */
export async function readLeaderboard(ctx: Context, input: { projectId: string }): Promise<Leaderboard> {
  await authorizeProject(ctx, "measure:read", input.projectId)
  const models = new Map<string, number>()
  const prompts = new Map<string, number>()
  const votes: ModelVote[] = []
  const bothBad = new Map<number, number>()
  for await (const pair of judgedPairs(ctx.store.read, input.projectId)) {
    if (pair.first.model === null || pair.second.model === null || pair.first.model === pair.second.model) continue
    const first = indexIn(models, pair.first.model)
    const second = indexIn(models, pair.second.model)
    const cluster = indexIn(prompts, pair.promptId)
    for (const { value, isFirstLeft } of pair.votes) {
      if (value === undefined) {
        for (const model of [first, second]) bothBad.set(model, (bothBad.get(model) ?? 0) + 1)
        continue
      }
      const [left, right] = isFirstLeft ? [first, second] : [second, first]
      const leftValue = isFirstLeft ? value : -value
      const lengths = isFirstLeft ? [pair.first.length, pair.second.length] : [pair.second.length, pair.first.length]
      const style = lengthDifference(lengths[0] ?? 0, lengths[1] ?? 0)
      const outcome = leftValue > 0 ? "leftWins" : leftValue < 0 ? "rightWins" : "ties"
      votes.push({ cluster, left, right, outcome, style })
    }
  }
  const names = [...models.keys()]
  if (votes.length === 0) return emptyBoard(names)
  const duelsFor = duelCounter(votes, names.length)
  const everything = duelsFor(new Uint32Array(prompts.size).fill(1))
  const { groups, tieTendency } = fitStrengths(names.length, everything, { ridge: RIDGE })
  // Without connecting wins strengths are infinite; a small ridge keeps them in sight, and the page says so.
  const ridge = groups.length > 1 ? RIDGE : RIDGE / 100
  const fit = fitStrengths(names.length, everything, { ridge })
  const resamples: (readonly number[])[] = []
  let pause = performance.now()
  for (const drawn of clusterDraws(prompts.size, RESAMPLES, SEED)) {
    resamples.push(fitStrengths(names.length, duelsFor(drawn), { ridge, near: fit }).strengths)
    // Others wait for this thread, too.
    if (performance.now() - pause > LONGEST_TURN_MS) {
      await setImmediate()
      pause = performance.now()
    }
  }
  const fitted = { values: fit.strengths, resamples }
  const effects = effectsOf(votes, names.length)
  const rated = scaled(fitted)
  const order = names.map((_, index) => index).sort((a, b) => (rated.values[b] ?? 0) - (rated.values[a] ?? 0))
  const tally = tallies(votes, names.length)
  return {
    judgments: votes.length + [...bothBad.values()].reduce((sum, count) => sum + count, 0) / 2,
    prompts: prompts.size,
    models: order.map((index) => {
      const { wins, losses, ties } = tally.alone[index] ?? { wins: 0, losses: 0, ties: 0 }
      const judged = wins + losses + ties
      return {
        model: names[index] ?? "",
        rating: valueInterval(rated, index),
        ...rankRange(rated, index),
        wins,
        losses,
        ties,
        bothUnacceptable: bothBad.get(index) ?? 0,
        winRate: judged === 0 ? 0 : (wins + ties / 2) / judged,
        winInterval: wilsonInterval(wins + ties / 2, judged),
      }
    }),
    encounters: order.flatMap((first, place) =>
      order.slice(place + 1).flatMap((second) => {
        const met = tally.together.get(`${first} ${second}`)
        if (met === undefined) return []
        return {
          first: names[first] ?? "",
          second: names[second] ?? "",
          ...met,
          difference: differenceInterval(rated, first, second),
        }
      }),
    ),
    ...effects,
    tieTendency: tieTendency ?? null,
    groups: groups.map((group) => group.map((index) => names[index] ?? "")),
    resamples: RESAMPLES,
  }
}

const emptyBoard = (names: readonly string[]): Leaderboard => ({
  judgments: 0,
  prompts: 0,
  models: [],
  encounters: [],
  position: 0,
  length: 0,
  tieTendency: null,
  groups: names.map((name) => [name]),
  resamples: 0,
})

/** What the side of the screen and length do, each judgment by itself. */
function effectsOf(votes: readonly ModelVote[], count: number): { readonly position: number; readonly length: number } {
  const styles = standardised(votes.map(({ style }) => style))
  const duels = votes.map(({ left, right, outcome }, index): Duel => {
    return { left, right, leftWins: 0, rightWins: 0, ties: 0, [outcome]: 1, style: [styles[index] ?? 0] }
  })
  const { position, style } = fitStrengths(count, duels, { hasPosition: true, ridge: RIDGE })
  return { position, length: style[0] ?? 0 }
}

const scaled = <
  Values extends { readonly values: readonly number[]; readonly resamples: readonly (readonly number[])[] },
>({
  values,
  resamples,
}: Values) => ({ values: values.map(eloScale), resamples: resamples.map((row) => row.map(eloScale)) })
