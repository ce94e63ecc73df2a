import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createCandidateCollector } from "./candidate-collector.ts"
import { findDefinitions } from "./find-definitions.ts"
import { logLikelihood } from "./log-likelihood.ts"

describe("abbreviations with their expansions", () => {
  test.each([
    ["The forward line of own troops (FLOT) held.", [["FLOT", "forward line of own troops"]]],
    ["We crossed the FLOT (forward line of own troops).", [["FLOT", "forward line of own troops"]]],
    ["Two unmanned aerial vehicles (UAVs) flew.", [["UAV", "unmanned aerial vehicles"]]],
    ["The command, control, and communications (C2) plan", []],
    ["It moved. Battalion aid station (BAS) opened", [["BAS", "Battalion aid station"]]],
    ["the ammunition supply point (ASP, see map)", [["ASP", "ammunition supply point"]]],
    ["the main supply route\n(MSR)", [["MSR", "main supply route"]]],
    ["in the annex (see below)", []],
    ["the report (OK)", []],
    ["a heat-shock transcription factor (HSF)", [["HSF", "heat-shock transcription factor"]]],
  ])("%s", (text, expected) => {
    expect(findDefinitions(text).map(({ short, long }) => [short, long])).toEqual(expected)
  })
  test("never throws and answers words of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "b", " ", "(", ")", "C", "c", ".", "-") }), (text) => {
        for (const { short } of findDefinitions(text)) expect(text).toContain(short)
      }),
    )
  })
})

describe("the log-likelihood ratio", () => {
  test("is that of the published example of Rayson and Garside's wizard", () => {
    // 4 cells of a 2x2 table: 10 of 1,000 against 2 of 1,000.
    const score = logLikelihood({ count: 10, total: 1_000, backgroundCount: 2, backgroundTotal: 1_000 })
    expect(score).toBeCloseTo(5.87, 1)
  })
  test("is 0 where nothing differs, and negative where the background has more", () => {
    expect(logLikelihood({ count: 5, total: 100, backgroundCount: 50, backgroundTotal: 1_000 })).toBeCloseTo(0)
    expect(logLikelihood({ count: 1, total: 1_000, backgroundCount: 50, backgroundTotal: 1_000 })).toBeLessThan(0)
    expect(logLikelihood({ count: 1, total: 10, backgroundCount: 0, backgroundTotal: 0 })).toBe(0)
  })
})

describe("candidates", () => {
  const collected = (known: readonly string[] = []) => {
    const collector = createCandidateCollector((key) => known.includes(key))
    for (let n = 0; n < 5; n += 1)
      collector.add(`Report to the casualty collection point (CCP) by ${n}00. Then the CCP moves with the CSS trains.`)
    for (let n = 0; n < 50; n += 1) collector.addBackground(`Then one moves with the old trains of the army ${n}`)
    return collector
  }

  test("are abbreviations with counts, texts and expansions, explained ones first", () => {
    expect(collected().abbreviations()).toMatchObject([
      { term: "CCP", count: 10, texts: 5, expansions: [{ text: "casualty collection point", count: 5 }] },
      { term: "CSS", count: 5, expansions: [] },
    ])
  })
  test("are words that the background has not, the longest of nested ones", () => {
    const terms = collected()
      .phrases()
      .map(({ term }) => term)
    expect(terms).toContain("casualty collection point")
    expect(terms).not.toContain("collection point")
  })
  test("have small words inside, and none that parts them", () => {
    const collector = createCandidateCollector(() => false)
    for (let n = 0; n < 5; n += 1)
      collector.add("The forward line of own troops is the limit. The troops and the limit moved.")
    for (let n = 0; n < 50; n += 1) collector.addBackground("Nothing of this stands in any other text at all")
    const keys = collector.phrases().map(({ key }) => key)
    expect(keys).toContain("forward line of own troops")
    expect(keys).not.toContain("troops and the limit")
    expect(keys).not.toContain("forward line")
  })
  test("leave out what is known", () => {
    const collector = collected(["ccp", "casualty collection point"])
    expect(collector.abbreviations().map(({ term }) => term)).toEqual(["CSS"])
    const terms = collector.phrases().map(({ term }) => term)
    expect(terms).not.toContain("casualty collection point")
    expect(terms).not.toContain("casualty collection")
  })
  test("have an example around each", () => {
    expect(collected().abbreviations()[0]?.examples[0]).toContain("collection point (CCP) by 000")
  })
})
