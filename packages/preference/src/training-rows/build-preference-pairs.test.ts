import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildPreferencePairs, type JudgedComparison, type PairJudgment } from "./build-preference-pairs.ts"

const responses = [
  { id: "a", text: "text a" },
  { id: "b", text: "text b" },
]

/**
 * A judgment in short: "a3" prefers a much, "=" is a tie, "x" both unacceptable; behind a colon, the response that is
 * rewritten and the new text.
 */
function judgment(short: string, at: number): PairJudgment {
  const [verdict = "", rewriting] = short.split(":")
  const outcome = verdict === "=" ? "tie" : verdict === "x" ? "both_bad" : "prefer"
  const isPreference = outcome === "prefer"
  return {
    id: `j${at}`,
    outcome,
    preferredId: isPreference ? (verdict[0] ?? null) : null,
    strength: isPreference ? Number(verdict[1]) : null,
    ranking: null,
    displayOrder: at % 2 === 0 ? ["a", "b"] : ["b", "a"],
    rewrite:
      rewriting === undefined
        ? null
        : { id: `w${at}`, baseResponseId: rewriting[0] ?? "", text: rewriting.slice(1).replaceAll("_", " ") },
  }
}

const comparison = (...shorts: string[]): JudgedComparison => ({ responses, judgments: shorts.map(judgment) })

/** Pairs as "chosen>rejected" and reasons as "-reason". */
function built(of: JudgedComparison): readonly string[] {
  const { pairs, leftOut } = buildPreferencePairs(of)
  return [...pairs.map(({ chosen, rejected }) => `${chosen.id}>${rejected.id}`), ...leftOut.map((one) => `-${one}`)]
}

describe("training pairs of a judged comparison", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["one preference", ["a1"], ["a>b"]],
    ["the other side", ["b3"], ["b>a"]],
    ["agreement", ["a1", "a3"], ["a>b"]],
    ["a majority", ["a1", "a1", "b1"], ["a>b"]],
    ["strength outweighs number", ["a3", "b1", "b1"], ["a>b"]],
    ["disagreement of equal strength", ["a2", "b2"], ["-disagreement"]],
    ["disagreement that adds up", ["a2", "b1", "b1"], ["-disagreement"]],
    ["a tie", ["="], ["-tie"]],
    ["ties", ["=", "="], ["-tie"]],
    ["a tie beside a preference", ["=", "b1"], ["b>a"]],
    ["a tie beside a disagreement", ["=", "a1", "b1"], ["-disagreement"]],
    ["both unacceptable", ["x"], ["-both-unacceptable"]],
    ["both unacceptable by all", ["x", "x", "x"], ["-both-unacceptable"]],
    ["both unacceptable by a majority", ["x", "x", "a3"], ["-both-unacceptable"]],
    ["both unacceptable by half: a preference is left", ["x", "a1"], ["a>b"]],
    ["both unacceptable by a minority", ["x", "x", "a1", "a1", "a1"], ["a>b"]],
    ["both unacceptable by a minority beside ties", ["x", "=", "="], ["-tie"]],
    ["as many ties as both unacceptable", ["x", "="], ["-tie"]],
    ["a rewrite of the winner", ["a1:aBetter"], ["a>b", "w0>a"]],
    ["a rewrite of the loser beats its original only", ["a1:bBetter"], ["a>b", "w0>b"]],
    ["a rewrite of a tie", ["=:aBetter"], ["w0>a", "-tie"]],
    ["a rewrite of two unacceptable ones beats both", ["x:aBetter"], ["w0>a", "w0>b", "-both-unacceptable"]],
    ["two rewrites", ["a1:aBetter", "a1:aBest"], ["a>b", "w0>a", "w1>a"]],
    ["a rewrite that says the same", ["a1:atext_a"], ["a>b", "-equal-texts"]],
    ["a rewrite that differs in white space only", ["a1:a_text__a_"], ["a>b", "-equal-texts"]],
    ["a rewrite equal to the other unacceptable one", ["x:atext_b"], ["w0>a", "-both-unacceptable", "-equal-texts"]],
    ["no judgment", [], ["-tie"]],
  ])("%s", (_name, shorts, expected) => {
    expect(built(comparison(...shorts))).toEqual(expected)
  })

  test("a ranking gives a pair of each two responses that differ in rank, and rewrites beat their original", () => {
    const four = ["a", "b", "c", "d"].map((id) => ({ id, text: `text ${id}` }))
    const ranked = (id: string, text: string): PairJudgment => ({
      id,
      outcome: "ranking",
      preferredId: null,
      strength: null,
      ranking: text.split(">").map((group) => group.split("=")),
      displayOrder: ["d", "c", "b", "a"],
      rewrite: id === "j1" ? { id: "w", baseResponseId: "c", text: "better" } : null,
    })
    const of = { responses: four, judgments: [ranked("j0", "a>b=c>d"), ranked("j1", "a>b>c>d")] }
    expect(built(of)).toEqual(["a>b", "a>c", "a>d", "b>c", "b>d", "c>d", "w>c"])
    const { pairs } = buildPreferencePairs(of)
    expect(pairs.map(({ votes }) => votes.strengthSum)).toEqual([2, 3, 5, 1, 3, 2, 0])
    expect(built({ ...of, judgments: [ranked("j0", "a>b=c>d"), ranked("j2", "d>b=c>a")] })).toEqual(
      ["disagreement", "disagreement", "disagreement", "tie", "disagreement", "disagreement"].map((one) => `-${one}`),
    )
  })

  test("equal texts never make a pair", () => {
    const equal = [
      { id: "a", text: "caf\u00e9" },
      { id: "b", text: "cafe\u0301 " },
    ]
    expect(built({ responses: equal, judgments: [judgment("a3", 0)] })).toEqual(["-equal-texts"])
  })

  test("votes are told from the chosen side", () => {
    const [pair] = buildPreferencePairs(comparison("b3", "a1", "=", "x", "b1")).pairs
    expect(pair).toMatchObject({
      chosen: { id: "b", text: "text b" },
      rejected: { id: "a", text: "text a" },
      votes: { chosen: 2, rejected: 1, tie: 1, bothBad: 1, strengthSum: 3, chosenShownFirst: 2 },
    })
  })

  const verdict = fc.constantFrom("a1", "a2", "a3", "b1", "b2", "b3", "=", "x")
  const rewriting = fc.constantFrom("", "", ":aNew", ":bNew", ":atext_a", ":atext_b")
  const shorts = fc.array(
    fc.tuple(verdict, rewriting).map((parts) => parts.join("")),
    { minLength: 1, maxLength: 9 },
  )

  test("never pair equal texts, and account for every comparison and rewrite", () => {
    fc.assert(
      fc.property(shorts, (all) => {
        const of = comparison(...all)
        const { pairs, leftOut } = buildPreferencePairs(of)
        for (const { chosen, rejected } of pairs) expect(chosen.text.trim()).not.toBe(rejected.text.trim())
        const rewrites = of.judgments.filter((one) => one.rewrite !== null)
        const wanted = rewrites.reduce((sum, one) => sum + (one.outcome === "both_bad" ? 2 : 1), 1)
        expect(pairs.length + leftOut.length).toBe(wanted)
        expect(pairs.filter((pair) => pair.kind === "preference").length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("do not depend on the order of the judgments or the names of the sides", () => {
    const swapped: Readonly<Record<string, string>> = { a: "b", b: "a" }
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 9 }), (all) => {
        const [outcome] = built(comparison(...all))
        expect(built(comparison(...all.toReversed()))).toEqual([outcome])
        const mirrored = all.map((short) => (swapped[short[0] ?? ""] ?? short[0]) + short.slice(1))
        const flipped = (outcome ?? "").startsWith("-") ? outcome : outcome?.split(">").toReversed().join(">")
        expect(built(comparison(...mirrored))).toEqual([flipped])
      }),
    )
  })

  test("give no pair where a majority found both unacceptable, and the stronger side otherwise", () => {
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 9 }), (all) => {
        const bad = all.filter((short) => short === "x").length
        const sum = all.reduce((total, short) => {
          const strength = Number(short[1] ?? 0)
          return total + (short.startsWith("a") ? strength : -strength)
        }, 0)
        const [outcome] = built(comparison(...all))
        if (bad * 2 > all.length) expect(outcome).toBe("-both-unacceptable")
        else if (sum !== 0) expect(outcome).toBe(sum > 0 ? "a>b" : "b>a")
        else expect(outcome).toMatch(/^-/)
      }),
    )
  })
})
