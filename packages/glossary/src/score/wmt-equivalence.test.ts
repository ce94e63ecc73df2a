import * as fc from "fast-check"
import { expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { assess } from "./assess.ts"

/** No penalties: nothing but the required terms counts. */
const profile: WritingProfile = {
  consistency: "off",
  dateTimeGroups: "off",
  gridReferences: "off",
  militaryTime: "off",
  dates: "off",
  markings: "off",
}

interface Obligation {
  readonly forms: readonly string[]
  /** How often the source has the term. */
  readonly sourceCount: number
  /** How often the text is to have each form. */
  readonly uses: readonly number[]
}

const letters = "bcdfghjklmnp"
const wordFor = (concept: number, form: number): string => `${letters[concept]}a${letters[form]}eton`

const obligations: fc.Arbitrary<readonly Obligation[]> = fc
  .array(
    fc.record({
      formCount: fc.integer({ min: 1, max: 4 }),
      sourceCount: fc.integer({ min: 1, max: 6 }),
      uses: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((drawn) =>
    drawn.map(({ formCount, sourceCount, uses }, concept) => ({
      forms: Array.from({ length: formCount }, (_, form) => wordFor(concept, form)),
      sourceCount,
      uses: uses.slice(0, formCount),
    })),
  )

/** WMT25 terminology task, track 2: the mean over terms of min(count of accepted forms / count of the source term, 1). */
const termSuccessRate = (all: readonly Obligation[]): number =>
  all.reduce((sum, { uses, sourceCount }) => sum + Math.min(uses.reduce((a, b) => a + b, 0) / sourceCount, 1), 0) /
  all.length

test("with all source terms required, all forms credited and no penalties the score is the WMT25 term success rate", () => {
  fc.assert(
    fc.property(obligations, fc.infiniteStream(fc.nat()), (all, order) => {
      const concepts = all.map(({ forms }, concept) =>
        sampleConcept(
          `c${concept}`,
          ...forms.map((form, index) =>
            sampleTerm(form, { status: index === 0 ? "preferred" : "admitted", inflect: "none" }),
          ),
        ),
      )
      const words = all.flatMap(({ forms, uses }) =>
        forms.flatMap((form, index) => Array.from({ length: uses[index] ?? 0 }, () => form)),
      )
      const text = words
        .map((word) => ({ word, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ word }) => `The ${word} is here.`)
        .join(" ")
      const { adherence } = assess(compile(sampleRelease(...concepts), profile), text, {
        required: concepts.map(({ id }) => id),
        demand: Object.fromEntries(all.map(({ sourceCount }, concept) => [`c${concept}`, sourceCount])),
      })
      expect(adherence.kind === "scored" ? adherence.score / 100 : undefined).toBeCloseTo(termSuccessRate(all), 12)
    }),
    { numRuns: 300 },
  )
})
