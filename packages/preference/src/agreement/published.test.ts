import { describe, expect, test } from "vitest"
import { recordComparisons, recordFigure } from "../testing/record-figures.ts"
import { fixtures, hasSharedData, records, titled } from "../testing/shared-data.ts"
import type { AgreementWeights } from "./agreement-weights.ts"
import { cohenKappa } from "./cohen-kappa.ts"
import { fleissKappa } from "./fleiss-kappa.ts"
import { gwetAc } from "./gwet-ac.ts"
import { kendallTauB } from "./kendall-tau.ts"
import { kendallW } from "./kendall-w.ts"
import { krippendorffAlpha } from "./krippendorff-alpha.ts"
import { exactInterval, signTest, wilsonInterval } from "./proportion.ts"
import type { Ratings, Scale } from "./ratings.ts"

recordComparisons()

type Published = Readonly<Record<string, { readonly value: number; readonly decimals: number }>>

interface AlphaCase {
  readonly id: string
  readonly input: {
    readonly raters_by_units?: readonly (readonly (number | null)[])[]
    readonly ordinal_map?: Readonly<Record<string, number>>
  }
  readonly expected_published?: Published
  readonly expected_reference?: Readonly<Record<string, number | null>>
}

const transposed = (rows: readonly (readonly (number | null)[])[]): Ratings =>
  (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null))

interface PandaVotes {
  readonly annotator1: number
  readonly annotator2: number
  readonly annotator3: number
}
const panda = (): Ratings =>
  records<PandaVotes>("preference/pandalm/testset-v1.json").map((row) =>
    [row.annotator1, row.annotator2, row.annotator3].map(Number),
  )

describe.skipIf(!hasSharedData)(titled("Krippendorff's alpha"), () => {
  const cases = [...fixtures<AlphaCase>("krippendorff").values()]

  test("all cases are read", () => {
    expect(cases.length).toBeGreaterThanOrEqual(8)
  })

  test.each(cases.map((one) => [one.id, one] as const))(
    "%s",
    (id, { input, expected_published = {}, expected_reference = {} }) => {
      const plain = input.raters_by_units === undefined ? panda() : transposed(input.raters_by_units)
      const mapped = plain.map((unit) =>
        unit.map((value) => (value === null ? null : (input.ordinal_map?.[String(value)] ?? value))),
      )
      const found = (scale: string): number | null => {
        const coefficient = krippendorffAlpha(scale === "nominal" ? plain : mapped, scale as Scale)
        return coefficient.kind === "value" ? coefficient.value : null
      }
      for (const [scale, { value, decimals }] of Object.entries(expected_published)) {
        recordFigure({
          test: `Krippendorff's alpha > ${id} > ${scale}, published`,
          expected: value,
          found: found(scale) ?? Number.NaN,
        })
        expect(Math.abs((found(scale) ?? Number.NaN) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12)
      }
      for (const [scale, value] of Object.entries(expected_reference)) {
        if (value === null) expect(found(scale)).toBeNull()
        else expect(found(scale)).toBeCloseTo(value, 9)
      }
    },
  )
})

interface Estimate {
  readonly value: number
  readonly pa: number
  readonly pe: number
  readonly se: number
  readonly ci95: readonly [number, number]
}
interface GwetCase {
  readonly id: string
  readonly input: {
    readonly subjects_by_raters?: readonly (readonly (number | string | null)[])[]
    readonly weights?: AgreementWeights
    readonly table?: readonly (readonly number[])[]
  }
  readonly expected_reference?: { readonly gwet_ac?: Estimate; readonly gwet_ac1?: Estimate }
  readonly expected_published?: Readonly<Record<string, number>>
}

const coded = (value: number | string | null): number | null =>
  typeof value === "string" ? value.charCodeAt(0) - 96 : value

describe.skipIf(!hasSharedData)(titled("Gwet's AC"), () => {
  test.each([...fixtures<GwetCase>("gwet").values()].map((one) => [one.id, one] as const))("%s", (_, one) => {
    const { table, subjects_by_raters: given, weights } = one.input
    const ratings =
      table?.flatMap((row, first) =>
        row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
      ) ??
      given?.map((unit) => unit.map(coded)) ??
      panda()
    const found = gwetAc(ratings, weights)
    const wanted = one.expected_reference?.gwet_ac ?? one.expected_reference?.gwet_ac1
    if (wanted !== undefined) {
      expect(found?.value).toBeCloseTo(wanted.value, 6)
      expect(found?.observed).toBeCloseTo(wanted.pa, 6)
      expect(found?.byChance).toBeCloseTo(wanted.pe, 6)
      expect(found?.standardError).toBeCloseTo(wanted.se, 6)
      expect(found?.low).toBeCloseTo(wanted.ci95[0], 5)
      expect(found?.high).toBeCloseTo(wanted.ci95[1], 5)
    }
    if (table !== undefined) {
      const published = one.expected_published ?? {}
      expect(found?.value).toBeCloseTo(published["gwet_ac1"] ?? 0, 7)
      // The formula for tables divides by n, that for units by n − 1.
      const n = ratings.length
      expect((found?.standardError ?? 0) * Math.sqrt((n - 1) / n)).toBeCloseTo(published["gwet_se"] ?? 0, 7)
      expect(found?.observed).toBeCloseTo(published["percent_agreement"] ?? 0, 7)
      const kappa = cohenKappa(table)
      expect(kappa?.kappa).toBeCloseTo(published["cohen"] ?? 0, 7)
      const alpha = krippendorffAlpha(ratings, "nominal")
      expect(alpha.kind === "value" ? alpha.value : 0).toBeCloseTo(published["krippendorff"] ?? 0, 7)
    }
  })
})

interface KappaCase {
  readonly id: string
  readonly input: {
    readonly table?: readonly (readonly number[])[]
    readonly ratings?: readonly (readonly [number, number])[]
    readonly categories?: readonly number[]
    readonly weights?: "unweighted" | "linear"
    readonly subjects_by_raters?: readonly (readonly number[])[]
    readonly counts?: readonly (readonly number[])[]
  }
  readonly expected_published?: Readonly<Record<string, number>>
  readonly expected_reference?: Readonly<Record<string, number>>
}

const tableOf = (ratings: readonly (readonly [number, number])[], categories: readonly number[]) =>
  categories.map((first) => categories.map((second) => ratings.filter(([a, b]) => a === first && b === second).length))

describe.skipIf(!hasSharedData)(titled("kappa"), () => {
  const cases = [...fixtures<KappaCase>("kappa").values()]

  test.each(cases.filter(({ id }) => id.startsWith("cohen")).map((one) => [one.id, one] as const))("%s", (_, one) => {
    const { table, ratings = [], categories = [], weights } = one.input
    const found = cohenKappa(table ?? tableOf(ratings, categories), weights)
    const { kappa = 0, ase, ci95_low, ci95_high, z = 0 } = one.expected_reference ?? {}
    expect(found?.kappa).toBeCloseTo(kappa, 9)
    expect(found?.z).toBeCloseTo(z, 6)
    if (ase !== undefined) expect(found?.standardError).toBeCloseTo(ase, 9)
    if (ci95_low !== undefined) expect(found?.low).toBeCloseTo(ci95_low, 8)
    if (ci95_high !== undefined) expect(found?.high).toBeCloseTo(ci95_high, 8)
  })

  test.each(cases.filter(({ id }) => id.startsWith("fleiss")).map((one) => [one.id, one] as const))("%s", (_, one) => {
    const { counts, subjects_by_raters: subjects = [] } = one.input
    const found = fleissKappa(
      counts ??
        subjects.map((row) => [1, 2, 3, 4, 5].map((category) => row.filter((value) => value === category).length)),
    )
    const { kappa, fleiss, randolph, z, agreement_rate: rate, expected_chance: chance } = one.expected_published ?? {}
    expect(found?.kappa).toBeCloseTo(one.expected_reference?.["kappa"] ?? kappa ?? fleiss ?? 0, 6)
    if (randolph !== undefined) expect(found?.freeMarginal).toBeCloseTo(randolph, 6)
    if (z !== undefined) expect(found?.z).toBeCloseTo(z, 5)
    if (rate !== undefined) expect(found?.observed).toBeCloseTo(rate, 12)
    if (chance !== undefined) expect(found?.byChance).toBeCloseTo(chance, 12)
  })

  test("PandaLM's annotators agree as its authors printed", () => {
    const votes = panda()
    const kappas = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([first = 0, second = 0]) => {
      const pairs = votes.map((unit) => [unit[first] ?? 0, unit[second] ?? 0] as const)
      return cohenKappa(tableOf(pairs, [0, 1, 2]))?.kappa ?? Number.NaN
    })
    for (const [at, printed] of [0.85, 0.86, 0.88].entries())
      expect(kappas.toSorted((a, b) => a - b)[at]).toBeCloseTo(printed, 2)
  })
})

interface HumanVote {
  readonly question_id: number
  readonly model_a: string
  readonly model_b: string
  readonly turn: number
  readonly winner: string
  readonly judge: string
}

/** MT-Bench's votes on each pair of a question and turn: 1 where the model that is first by name won, 0 for a tie, else −1. */
function votesByPair(
  isCounted: (vote: HumanVote) => boolean,
): readonly (readonly { value: number; judge: string }[])[] {
  const units = Map.groupBy(
    records<HumanVote>("preference/mt-bench/human_votes.jsonl").filter(isCounted),
    ({ question_id, turn, model_a, model_b }) => [question_id, turn, ...[model_a, model_b].sort()].join(" "),
  )
  return [...units.values()].map((unit) =>
    unit.map(({ winner, model_a, model_b, judge }) => {
      const side = winner === "model_a" ? 1 : winner === "model_b" ? -1 : 0
      return { value: model_a < model_b ? side : -side, judge }
    }),
  )
}

describe.skipIf(!hasSharedData)(titled("MT-Bench's human votes"), () => {
  const expected = fixtures<{
    readonly id: string
    readonly expected_reference: Readonly<Record<string, { readonly human_human: { agree: number; total: number } }>>
  }>("kappa").get("real-mtbench-raw-agreement-fastchat")?.expected_reference

  test.each([
    [1, "with_ties"],
    [1, "no_ties"],
    [2, "with_ties"],
    [2, "no_ties"],
  ] as const)("experts agree in turn %i, %s, as FastChat counts it", (turn, ties) => {
    let [agree, total] = [0, 0]
    for (const unit of votesByPair((vote) => vote.turn === turn && vote.judge.startsWith("expert")))
      for (const [at, first] of unit.entries())
        for (const second of unit.slice(at + 1)) {
          if (first.judge === second.judge || (ties === "no_ties" && first.value * second.value === 0)) continue
          total += 1
          if (first.value === second.value) agree += 1
        }
    const wanted = expected?.[`turn${turn}_${ties}`]?.human_human
    expect(total).toBeCloseTo(wanted?.total ?? 0, 9)
    expect(agree).toBeCloseTo(wanted?.agree ?? 0, 9)
  })

  test("Krippendorff's nominal alpha of all pairs that two or more judged", () => {
    const units = votesByPair(() => true).map((unit) => unit.map((vote) => vote.value))
    const alpha = krippendorffAlpha(units, "nominal")
    expect(alpha.kind === "value" ? alpha.value : Number.NaN).toBeCloseTo(0.485, 3)
  })
})

interface RankCase {
  readonly id: string
  readonly input: {
    readonly subjects_by_raters: readonly (readonly number[])[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  }
  readonly expected_reference: Readonly<Record<string, number | readonly number[]>>
}

describe.skipIf(!hasSharedData)(titled("agreement of rankings"), () => {
  const cases = fixtures<RankCase>("rank_agreement")

  test("Kendall's W with ties", () => {
    const { input, expected_reference: wanted } = cases.get("kendall-w-irr-anxiety")!
    const found = kendallW(input.subjects_by_raters)
    expect(found?.w).toBeCloseTo(Number(wanted["W_tie_corrected"]), 9)
    expect(found?.chiSquared).toBeCloseTo(Number(wanted["chi2"]), 8)
    expect(found?.degrees).toBe(19)
    const rater = (index: number) => input.subjects_by_raters.map((row) => row[index] ?? 0)
    const taus = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([a = 0, b = 0]) => kendallTauB(rater(a), rater(b)))
    for (const [index, tau] of (wanted["pairwise_kendall_tau_b"] as readonly number[]).entries())
      expect(taus[index]).toBeCloseTo(tau, 9)
  })

  test("Kendall's tau-b with ties", () => {
    const { input, expected_reference: wanted } = cases.get("tau-b-scipy-with-ties")!
    expect(kendallTauB(input.x, input.y)).toBeCloseTo(Number(wanted["tau_b"]), 9)
  })
})

interface ShareCase {
  readonly id: string
  readonly input: Readonly<Record<string, number>>
  readonly expected_reference: {
    readonly wilson: readonly [number, number]
    readonly clopper_pearson: readonly [number, number]
    readonly p_two_sided: number
    readonly ci95_exact: readonly [number, number]
  }
}

describe.skipIf(!hasSharedData)(titled("shares"), () => {
  const cases = [...fixtures<ShareCase>("style_position_winrate").values()]

  test.each(cases.filter(({ id }) => id.startsWith("win-rate")).map((one) => [one.id, one] as const))(
    "%s",
    (_, one) => {
      const { successes = 0, n = 0 } = one.input
      const { wilson, clopper_pearson: exact } = one.expected_reference
      expect(wilsonInterval(successes, n).low).toBeCloseTo(wilson[0], 9)
      expect(wilsonInterval(successes, n).high).toBeCloseTo(wilson[1], 9)
      expect(exactInterval(successes, n).low).toBeCloseTo(exact[0], 9)
      expect(exactInterval(successes, n).high).toBeCloseTo(exact[1], 9)
    },
  )

  test("the sign test of positions", () => {
    const { input, expected_reference: wanted } = cases.find(({ id }) => id === "position-sign-test-mtbench")!
    expect(signTest(input["a_wins"] ?? 0, input["b_wins"] ?? 0)).toBeCloseTo(wanted.p_two_sided, 9)
    const interval = exactInterval(input["a_wins"] ?? 0, (input["a_wins"] ?? 0) + (input["b_wins"] ?? 0))
    expect([interval.low, interval.high]).toEqual([
      expect.closeTo(wanted.ci95_exact[0], 9),
      expect.closeTo(wanted.ci95_exact[1], 9),
    ])
  })
})
