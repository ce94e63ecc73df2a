import fc from "fast-check"
import { expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import { generatedConcepts } from "../testing/generated/glossary.ts"
import { noise } from "../testing/generated/noise.ts"
import { generatedText } from "../testing/generated/text.ts"
import { oracleMatches } from "../testing/oracle/oracle-matches.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { compile } from "./compile.ts"

const effectiveFrom = "2026-01-02"

const casesWith = (textOf: (concepts: readonly Concept[]) => fc.Arbitrary<string>) =>
  generatedConcepts.chain((concepts) =>
    fc.record({
      concepts: fc.constant(concepts),
      text: textOf(concepts),
      register: fc.constantFrom("written" as const, "radio" as const),
      profile: fc.constantFrom("default", "nato"),
      domains: fc.constantFrom([], ["logistics"]),
    }),
  )

type Case = Parameters<Parameters<ReturnType<typeof casesWith>["map"]>[0]>[0]

const expectAgreement = ({ concepts, text, register, profile, domains }: Case): void => {
  const matcher = compile({ ...sampleRelease(...concepts), effectiveFrom }, { name: profile })
  expect(matcher.match(text, { register, domains })).toEqual(
    oracleMatches(concepts, text, { register, profile, domains, effectiveFrom }),
  )
}

test("on random glossaries and texts the engine finds what a naive matcher finds", () => {
  fc.assert(fc.property(casesWith(generatedText), expectAgreement), { numRuns: 3000 })
})

const WINDOW = 8192
const atTheEdge = sampleConcept("edge", sampleAcronym("XQZ"), sampleTerm("air"))

/** Words, dots and terms before, across and after the edges of the windows of the scan, and nearly nothing between. */
const longText = (concepts: readonly Concept[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        lead: fc.constantFrom("", "X.Q.Z. ", "X.Q.Z.air ", "air "),
        written: generatedText(concepts, 1),
        offset: fc.nat({ max: 20 }),
        filler: fc.constantFrom(" ", "\n", `${"x".repeat(70)} `),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) =>
      parts.reduce((text, { lead, written, offset, filler }, index) => {
        const begin = (index + 1) * WINDOW - offset
        return text + filler.repeat(WINDOW * 4).slice(0, Math.max(0, begin - text.length)) + lead + written
      }, ""),
    )

test("in texts of many windows, too", () => {
  const cases = casesWith(longText).map((one) => ({ ...one, concepts: [...one.concepts, atTheEdge] }))
  fc.assert(fc.property(cases, expectAgreement), { numRuns: 300 })
})

test("on terms and texts of any characters, too", () => {
  const term = fc.record({
    text: noise,
    case: fc.constantFrom("acronym" as const, "proper" as const, "common" as const, "codeword" as const),
    hyphen: fc.constantFrom("strict" as const, "flex" as const, "closed" as const),
  })
  const parts = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(" ", "-", "", " (", ")", "\n")), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), noise, parts, (terms, around, chosen) => {
      const concepts = terms.map(({ text, ...match }, index) =>
        sampleConcept(`c${String(index)}`, sampleTerm(text, { ...match, id: "t" })),
      )
      const inside = chosen.map(([pick, joint]) => (terms[pick % terms.length]?.text ?? "") + joint).join("")
      for (const register of ["written", "radio"] as const)
        expectAgreement({ concepts, text: around + inside + around, register, profile: "default", domains: [] })
    }),
    { numRuns: 1500 },
  )
})

test("the order of the glossary changes nothing", () => {
  fc.assert(
    fc.property(casesWith(generatedText), ({ concepts, text, register, domains }) => {
      const matchesOf = (ordered: readonly Concept[]) =>
        compile(sampleRelease(...ordered)).match(text, { register, domains })
      expect(matchesOf(concepts.toReversed())).toEqual(matchesOf(concepts))
    }),
    { numRuns: 500 },
  )
})
