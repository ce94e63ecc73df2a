import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type PairCandidate, pairResponses } from "./pair-responses.ts"

const one = (id: string, model: string, score?: number, words = 10): PairCandidate => ({
  id,
  key: id,
  models: [model],
  words,
  score,
})
const any = { lengthRatio: null, seed: 1 }
const idsOf = (pairs: ReturnType<typeof pairResponses>) => pairs.map((pair) => pair.map(({ id }) => id).join(""))

describe("pairs of generated responses", () => {
  const four = [one("a", "x", 90), one("b", "x", 50), one("c", "y", 88), one("d", "y", 10)]
  test.each([
    ["across-models", ["ac", "ad", "bc", "bd"]],
    ["across-samples", ["ab", "cd"]],
    ["best-worst", ["ad"]],
    ["closest", ["ac"]],
  ] as const)("%s", (strategy, expected) => {
    expect(idsOf(pairResponses(four, strategy, any))).toEqual(expected)
  })

  test("the best stands first", () => {
    expect(idsOf(pairResponses([one("a", "x", 1), one("b", "y", 2)], "best-worst", any))).toEqual(["ba"])
  })

  test("a response that two models wrote is compared with those of both", () => {
    const both = { ...one("a", "x"), models: ["x", "y"] }
    expect(idsOf(pairResponses([both, one("b", "x"), one("c", "y")], "across-models", any))).toEqual(["ab", "ac", "bc"])
  })

  test("lengths that differ too much make no pair", () => {
    const long = one("c", "y", 5, 100)
    expect(idsOf(pairResponses([one("a", "x", 90), long], "best-worst", { lengthRatio: 2, seed: 1 }))).toEqual([])
    const three = [one("a", "x", 90), one("b", "x", 40), long]
    expect(idsOf(pairResponses(three, "best-worst", { lengthRatio: 2, seed: 1 }))).toEqual(["ab"])
  })

  test("of equally good pairs the nearest in length is taken", () => {
    const three = [one("a", "x", 90, 10), one("b", "y", 50, 20), one("c", "y", 50, 11)]
    expect(idsOf(pairResponses(three, "best-worst", { lengthRatio: 3, seed: 9 }))).toEqual(["ac"])
  })

  test("responses without a score are compared after those that have one", () => {
    const three = [one("a", "x"), one("b", "y", 50), one("c", "y", 60)]
    expect(idsOf(pairResponses(three, "best-worst", any))).toEqual(["cb"])
    expect(idsOf(pairResponses(three, "closest", any))).toEqual(["bc"])
    expect(idsOf(pairResponses([one("a", "x"), one("b", "y")], "closest", any))).toEqual(["ab"])
  })

  const candidate = fc.record({
    models: fc.uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1, maxLength: 2 }),
    words: fc.integer({ min: 0, max: 300 }),
    score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  })
  const strategies = fc.constantFrom("across-models", "across-samples", "best-worst", "closest")
  const options = fc.record({ lengthRatio: fc.option(fc.double({ min: 1, max: 5, noNaN: true })), seed: fc.nat() })

  test("are the same in whatever order the answers came, never a response with itself, never a pair twice", () => {
    fc.assert(
      fc.property(
        fc.array(candidate, { maxLength: 7 }),
        strategies,
        options,
        fc.nat(),
        (found, strategy, how, turn) => {
          const candidates = found.map((each, at) => ({ ...each, id: `r${at}`, key: `k${at}` }))
          const turned = [
            ...candidates.slice(turn % (candidates.length + 1)),
            ...candidates.slice(0, turn % (candidates.length + 1)),
          ]
          const pairs = idsOf(pairResponses(candidates, strategy, how))
          expect(idsOf(pairResponses(turned, strategy, how))).toEqual(pairs)
          expect(new Set(pairs).size).toBe(pairs.length)
          for (const [a, b] of pairResponses(candidates, strategy, how)) {
            expect(a.id).not.toBe(b.id)
            const ratio = Math.max(a.words, b.words, 1) / Math.max(1, Math.min(a.words, b.words))
            if (how.lengthRatio !== null) expect(ratio).toBeLessThanOrEqual(how.lengthRatio)
          }
        },
      ),
    )
  })

  test("best against worst is the widest gap of all, closest the narrowest", () => {
    const scored = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(scored, fc.nat(), (scores, seed) => {
        const candidates = scores.map((score, at) => one(`r${at}`, "x", score))
        const gaps = scores.flatMap((a, at) => scores.slice(at + 1).map((b) => Math.abs(a - b)))
        const gapOf = (strategy: "best-worst" | "closest") => {
          const [pair] = pairResponses(candidates, strategy, { lengthRatio: null, seed })
          return Math.abs((pair?.[0].score ?? 0) - (pair?.[1].score ?? 0))
        }
        expect(gapOf("best-worst")).toBe(Math.max(...gaps))
        expect(gapOf("closest")).toBe(Math.min(...gaps))
      }),
    )
  })
})
