import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import { sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { assess } from "./assess.ts"
import { createModelTally } from "./model-tally.ts"
import { createTermTally } from "./term-tally.ts"
import { wilsonInterval } from "./wilson-interval.ts"

const matcher = compile(
  sampleRelease(sampleConcept("c", sampleTerm("casualty"), sampleTerm("victim", { status: "forbidden" }))),
)
const report = (text: string, required = true) => assess(matcher, text, required ? { required: ["c"] } : {})

test.each([
  // Published values: Newcombe 1998, "Two-sided confidence intervals", Stat. Med. 17, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the Wilson interval of %i in %i", (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

describe("terms over many texts", () => {
  test("are credited by use and by what the tasks want, with what stood in their place", () => {
    const tally = createTermTally()
    for (const text of ["A casualty.", "A victim and a casualty.", "Nothing."]) tally.add(report(text).concepts)
    expect(tally.figures()).toMatchObject([
      {
        conceptId: "c",
        exposures: 3,
        isThin: true,
        obligations: 4,
        credit: 2,
        rate: 0.5,
        usedInstead: [{ termId: "victim", uses: 1 }],
      },
    ])
  })
})

describe("a model", () => {
  test("shows how often the score does not apply", () => {
    const tally = createModelTally()
    tally.add("p1", report("A casualty.", false))
    tally.add("p2", report("Nothing.", false))
    const figures = tally.figures()
    expect(figures).toMatchObject({ responses: 2, nullShare: 0.5, macro: { mean: 100 }, micro: { mean: 1 } })
    expect(createModelTally().figures()).toEqual({ responses: 0, nullShare: 0, macro: undefined, micro: undefined })
  })

  test("has the same interval each time, around its mean, and a wider one with fewer prompts", () => {
    const texts = ["A casualty.", "A victim.", "A casualty and a victim."]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { minLength: 2, maxLength: 30 }), (drawn) => {
        const tally = createModelTally()
        for (const [index, text] of drawn.entries()) tally.add(`p${index}`, report(text))
        const figures = tally.figures(7)
        expect(tally.figures(7)).toEqual(figures)
        expect(figures.macro?.low).toBeLessThanOrEqual((figures.macro?.mean ?? 0) + 1e-9)
        expect(figures.macro?.high).toBeGreaterThanOrEqual((figures.macro?.mean ?? 0) - 1e-9)
      }),
      { numRuns: 30 },
    )
    const widthOf = (prompts: number): number => {
      const tally = createModelTally()
      for (let index = 0; index < 60; index += 1)
        tally.add(`p${index % prompts}`, report(index % prompts < prompts / 2 ? "A casualty." : "A victim."))
      const { macro } = tally.figures()
      return (macro?.high ?? 0) - (macro?.low ?? 0)
    }
    expect(widthOf(4)).toBeGreaterThan(widthOf(60))
  })
})
