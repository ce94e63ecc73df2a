import { describe, expect, test } from "vitest"
import { recordComparisons } from "../testing/record-figures.ts"
import { fixtures, hasSharedData, records, titled } from "../testing/shared-data.ts"
import { type Duel, eloScale, fitStrengths } from "./bradley-terry.ts"
import { clusterBootstrap, differenceInterval, rankRange } from "./cluster-bootstrap.ts"
import { choicesOf, fitLuce, type ItemChoice } from "./luce.ts"
import { fitGradedStrengths } from "./ordinal-strengths.ts"

recordComparisons()

interface StrengthCase {
  readonly id: string
  readonly input: {
    readonly n_items: number
    readonly kind: "pairwise" | "rankings" | "top1"
    readonly data: readonly (readonly (number | readonly number[])[])[]
    readonly alpha?: number
    readonly wins: readonly (readonly [string, string, number])[]
    readonly rows: readonly (readonly [string, string, number, number])[]
    readonly reference: string
  }
  readonly expected_published: {
    readonly ml_est: readonly number[]
    readonly est: readonly number[]
    readonly strength_geometric_mean_1: Readonly<Record<string, number>>
  }
  readonly expected_reference: Readonly<Record<string, unknown>>
}

const cases = fixtures<StrengthCase>("bradley_terry")

const choicesIn = ({ kind, data }: StrengthCase["input"]): readonly ItemChoice[] =>
  data.flatMap((row) => {
    if (kind === "top1") return { chosen: row[0] as number, others: row[1] as readonly number[] }
    return choicesOf(row as readonly number[])
  })

describe.skipIf(!hasSharedData)(titled("strengths from choices and rankings"), () => {
  test.each(["choix-pairwise-1", "choix-rankings-1", "choix-rankings-2", "choix-top1-1", "choix-top1-2"])(
    "%s",
    (id) => {
      const { input, expected_published: wanted } = cases.get(id)!
      const { strengths, isConverged } = fitLuce(input.n_items, choicesIn(input))
      expect(isConverged).toBe(true)
      // The published estimates of partial rankings stop at a gradient of 2e-5; ours is 0.
      const decimals = id === "choix-rankings-2" ? 4 : 6
      for (const [item, value] of wanted.ml_est.entries()) expect(strengths[item]).toBeCloseTo(value, decimals)
    },
  )

  test("an item that never loses has a finite strength with a ridge", () => {
    const { input, expected_reference: wanted } = cases.get("choix-regularised-8-random")!
    const choices = input.data.map((row) => ({ chosen: row[0] as number, others: [row[1] as number] }))
    const { strengths } = fitLuce(input.n_items, choices, input.alpha)
    for (const [item, value] of (wanted["est"] as readonly number[]).entries())
      expect(strengths[item]).toBeCloseTo(value, 6)
  })

  test("four players of an encyclopedia", () => {
    const { input, expected_published: wanted } = cases.get("wikipedia-4-players")!
    const names = ["A", "B", "C", "D"]
    const duels = input.wins.map(([winner, loser, leftWins]): Duel => {
      return { left: names.indexOf(winner), right: names.indexOf(loser), leftWins, rightWins: 0, ties: 0 }
    })
    const { strengths } = fitStrengths(4, duels)
    for (const [index, name] of names.entries())
      expect(Math.exp(strengths[index] ?? 0)).toBeCloseTo(wanted.strength_geometric_mean_1[name] ?? 0, 2.9)
  })

  test("citations among journals, with standard errors", () => {
    const { input, expected_reference: wanted } = cases.get("stigler-citations")!
    const names = [...new Set(input.rows.flatMap(([first, second]) => [first, second]))]
    const reference = names.indexOf(input.reference)
    const duels = input.rows.map(([first, second, leftWins, rightWins]): Duel => {
      return { left: names.indexOf(first), right: names.indexOf(second), leftWins, rightWins, ties: 0 }
    })
    const fit = fitStrengths(names.length, duels, { reference })
    for (const [name, value] of Object.entries(wanted)) {
      const { est, se } = value as { est: number; se: number }
      expect(fit.strengths[names.indexOf(name)]).toBeCloseTo(est, 6)
      expect(fit.standardErrors[names.indexOf(name)]).toBeCloseTo(se, 6)
    }
  })
})

interface HumanVote {
  readonly model_a: string
  readonly model_b: string
  readonly winner: string
  readonly question_id: number
}

const duelsOf = (
  votes: readonly HumanVote[],
  names: readonly string[],
  weightOf = (_: HumanVote) => 1,
): readonly Duel[] => {
  const duels = new Map<string, { left: number; right: number; leftWins: number; rightWins: number; ties: number }>()
  for (const vote of votes) {
    const key = `${vote.model_a} ${vote.model_b}`
    const duel = duels.get(key) ?? {
      left: names.indexOf(vote.model_a),
      right: names.indexOf(vote.model_b),
      leftWins: 0,
      rightWins: 0,
      ties: 0,
    }
    duels.set(key, duel)
    const outcome = vote.winner === "model_a" ? "leftWins" : vote.winner === "model_b" ? "rightWins" : "ties"
    duel[outcome] += weightOf(vote)
  }
  return [...duels.values()]
}

describe.skipIf(!hasSharedData)(titled("MT-Bench's human votes"), () => {
  const votes = hasSharedData ? records<HumanVote>("preference/mt-bench/human_votes.jsonl") : []
  const names = [...new Set(votes.flatMap((vote) => [vote.model_a, vote.model_b]))].sort()
  const reference = names.indexOf("gpt-3.5-turbo")

  test("strengths with half a win for a tie", () => {
    const wanted = cases.get("real-mtbench-human-ties-split")!.expected_reference["ratings"] as Record<string, number>
    const { strengths, groups } = fitStrengths(names.length, duelsOf(votes, names), { ties: "half-win", reference })
    for (const [name, value] of Object.entries(wanted)) expect(strengths[names.indexOf(name)]).toBeCloseTo(value, 6)
    expect(groups).toHaveLength(1)
  })

  test("strengths of decisive votes as published", () => {
    const wanted = {
      "gpt-4": 0.568703,
      "claude-v1": 0.03623,
      "vicuna-13b-v1.2": -0.938924,
      "alpaca-13b": -1.91759,
      "llama-13b": -2.921112,
    }
    const { strengths } = fitStrengths(names.length, duelsOf(votes, names), { ties: "dropped", reference })
    for (const [name, value] of Object.entries(wanted)) expect(strengths[names.indexOf(name)]).toBeCloseTo(value, 5)
  })

  test("on the scale of leaderboards", () => {
    const wanted = cases.get("real-mtbench-fastchat-elo-scale")!.expected_reference["bt"] as Record<string, number>
    const { strengths } = fitStrengths(names.length, duelsOf(votes, names), { ties: "half-win", reference })
    for (const [name, value] of Object.entries(wanted))
      expect(Math.abs(eloScale(strengths[names.indexOf(name)] ?? 0) - 1000 - value)).toBeLessThan(0.01)
  })

  test("differences resampled by question, within 0.03 of another generator's", () => {
    const wanted = cases.get("real-mtbench-human-ties-split")!.expected_reference["gap_ci_4000_resamples"] as Record<
      string,
      readonly [number, number]
    >
    const questions = [...new Set(votes.map((vote) => vote.question_id))].sort((a, b) => a - b)
    const clusterOf = new Map(questions.map((question, index) => [question, index]))
    const bootstrap = clusterBootstrap(
      questions.length,
      (drawn) =>
        fitStrengths(
          names.length,
          duelsOf(votes, names, (vote) => drawn[clusterOf.get(vote.question_id)!]!),
          { ties: "half-win", reference },
        ).strengths,
      { resamples: 400, seed: 3 },
    )
    for (const [pair, [low, high]] of Object.entries(wanted)) {
      const [first = "", second = ""] = pair.split(" - ")
      const found = differenceInterval(bootstrap, names.indexOf(first), names.indexOf(second))
      expect(Math.abs(found.low - low)).toBeLessThan(0.06)
      expect(Math.abs(found.high - high)).toBeLessThan(0.06)
    }
    expect(rankRange(bootstrap, names.indexOf("gpt-4"))).toEqual({ best: 1, worst: 1 })
    expect(rankRange(bootstrap, names.indexOf("llama-13b"))).toEqual({ best: 6, worst: 6 })
  })
})

interface TieCase {
  readonly id: string
  readonly input: { readonly rows: readonly (readonly [number, number, number, number, number, number])[] }
  readonly expected_reference: {
    readonly worth: readonly number[]
    readonly nu: number
    readonly log_worth_ref_item6: readonly number[]
    readonly se_log_worth_ref_item6: readonly number[]
    readonly theta: number
    readonly loglik: number
  }
}

describe.skipIf(!hasSharedData)(titled("ties of puddings"), () => {
  const ties = fixtures<TieCase>("ties_davidson_rao_kupper")
  const rows = ties.get("davidson-1970-pudding")?.input.rows ?? []

  test("Davidson 1970", () => {
    const { expected_reference: wanted } = ties.get("davidson-1970-pudding")!
    const duels = rows.map(([i, j, , leftWins, rightWins, tied]): Duel => {
      return { left: i - 1, right: j - 1, leftWins, rightWins, ties: tied }
    })
    const fit = fitStrengths(6, duels, { reference: 5 })
    const total = fit.strengths.reduce((sum, strength) => sum + Math.exp(strength), 0)
    expect(fit.tieTendency).toBeCloseTo(wanted.nu, 6)
    for (const [item, worth] of wanted.worth.entries()) {
      expect(Math.exp(fit.strengths[item] ?? 0) / total).toBeCloseTo(worth, 6)
      expect(fit.standardErrors[item]).toBeCloseTo(wanted.se_log_worth_ref_item6[item] ?? 0, 6)
    }
  })

  test("Rao and Kupper 1967, as a cumulative logit", () => {
    const { expected_reference: wanted } = ties.get("rao-kupper-pudding")!
    const fit = fitGradedStrengths(
      6,
      rows.map(([i, j, , leftWins, rightWins, tied]) => ({
        left: i - 1,
        right: j - 1,
        counts: [rightWins, tied, leftWins],
      })),
    )
    expect(Math.exp(fit.cuts[0] ?? 0)).toBeCloseTo(wanted.theta, 4)
    expect(fit.logLikelihood).toBeCloseTo(wanted.loglik, 6)
    for (const [item, value] of wanted.log_worth_ref_item6.entries())
      expect((fit.strengths[item] ?? 0) - (fit.strengths[5] ?? 0)).toBeCloseTo(value, 4)
  })
})
