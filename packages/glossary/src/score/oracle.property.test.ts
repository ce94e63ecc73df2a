import fc from "fast-check"
import { expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import { compareText } from "../model/compare-text.ts"
import type { Severity } from "../model/term.ts"
import { generatedConcepts } from "../testing/generated/glossary.ts"
import { generatedText } from "../testing/generated/text.ts"
import { reportEvents } from "../testing/oracle/report-events.ts"
import { type ChargedShare, type LostPoints, type OracleScore, oracleScore } from "../testing/oracle/score.ts"
import { sampleRelease } from "../testing/sample.ts"
import type { Loss } from "./adherence.ts"
import { assess } from "./assess.ts"
import type { ConceptUse, TermEvent } from "./concept-use.ts"
import type { FormatShare } from "./format-shares.ts"
import { scoreUses } from "./score-uses.ts"

const credits = { approved: 1, elsewhere: 0.75, miswritten: 0.5, discouraged: 0 }

const nameOf = ({ cause, conceptId, format }: Omit<Loss, "points">): string =>
  [cause, conceptId ?? format ?? ""].join(" ")

const pointsByName = (lost: readonly { readonly name: string; readonly points: number }[]) =>
  lost.filter(({ points }) => points > 1e-9).toSorted((a, b) => compareText(a.name, b.name))

const expectSameScore = (
  found: {
    readonly score: number
    readonly coverage: number
    readonly quality: number
    readonly lost: readonly Loss[]
  },
  wanted: OracleScore | undefined,
): void => {
  expect(wanted).toBeDefined()
  expect(found.score).toBeCloseTo(wanted?.score ?? -1, 9)
  expect(found.coverage).toBeCloseTo(wanted?.coverage ?? -1, 9)
  expect(found.quality).toBeCloseTo(wanted?.quality ?? -1, 9)
  const ours = pointsByName(found.lost.map(({ points, ...loss }) => ({ name: nameOf(loss), points })))
  const nameOfOracle = ({ cause, conceptId = "" }: LostPoints): string => [cause, conceptId].join(" ")
  const theirs = pointsByName((wanted?.lost ?? []).map((loss) => ({ name: nameOfOracle(loss), points: loss.points })))
  expect(ours.map(({ name }) => name)).toEqual(theirs.map(({ name }) => name))
  for (const [index, { points }] of ours.entries()) expect(points).toBeCloseTo(theirs[index]?.points ?? -1, 9)
}

const event: fc.Arbitrary<TermEvent> = fc.record({
  kind: fc.constantFrom("approved", "elsewhere", "miswritten", "discouraged"),
  severity: fc.constantFrom<Severity>("minor", "major", "critical"),
  termId: fc.constant("term"),
})
const use: fc.Arbitrary<ConceptUse> = fc
  .record({
    conceptId: fc.constantFrom(...Array.from("abcdefgh")),
    demand: fc.nat(3),
    events: fc.array(event, { maxLength: 5 }),
  })
  .chain((parts) => fc.nat(parts.events.length).map((strays) => ({ ...parts, strays })))
const format: fc.Arbitrary<FormatShare> = fc
  .record({ format: fc.constantFrom("date", "marking"), places: fc.integer({ min: 1, max: 5 }) })
  .chain((parts) => fc.nat(parts.places).map((valid) => ({ ...parts, valid })))

test("the score of random uses is that of the formula", () => {
  const uses = fc.uniqueArray(use, { selector: ({ conceptId }) => conceptId, maxLength: 8 })
  const formats = fc.uniqueArray(format, { selector: ({ format: name }) => name, maxLength: 2 })
  const firstUse = fc.uniqueArray(fc.constantFrom("a", "b", "c"))
  fc.assert(
    fc.property(uses, formats, firstUse, fc.nat(6), (concepts, shares, faults, promptedCount) => {
      const required = concepts.filter(({ demand }) => demand > 0).length
      const found = scoreUses({ budget: required + promptedCount, concepts, firstUse: faults, formats: shares })
      const wanted = oracleScore({
        promptedCount,
        hasFormats: shares.length > 0 || faults.length > 0,
        concepts: concepts.map(({ conceptId, demand, events }) => ({
          conceptId,
          demand,
          isRequired: demand > 0,
          credits: events.map(({ kind }) => credits[kind]),
          severities: events.flatMap(({ kind, severity }) => (kind === "discouraged" ? [severity] : [])),
        })),
        shares: [
          ...faults.map((conceptId) => ({ cause: "first-use", conceptId, share: 1, weight: 0.5 })),
          ...shares.map(({ format: conceptId, places, valid }) => ({
            cause: "format",
            conceptId,
            share: (places - valid) / places,
            weight: 0.5,
          })),
          ...concepts.map(({ conceptId, events, strays = 0 }) => ({
            cause: "consistency",
            conceptId,
            share: events.length === 0 ? 0 : strays / events.length,
            weight: 0.25,
          })),
        ],
      })
      if (found === undefined) expect(wanted).toBeUndefined()
      else expectSameScore(found, wanted)
    }),
    { numRuns: 3000 },
  )
})

const marks = ["", "Depart 311200ZNOV26. ", "At 301137Z FEB 13 and 18SUJ2348306479. ", "It is 30 February 2026. "]

test("the score of a report is that of the events that it tells", () => {
  const cases = generatedConcepts.chain((concepts) => {
    const ids = concepts.map(({ id }) => id)
    return fc.record({
      concepts: fc.constant(concepts),
      text: generatedText(concepts),
      mark: fc.constantFrom(...marks),
      required: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
      prompted: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }),
      wanted: fc.integer({ min: 1, max: 3 }),
      profile: fc.constantFrom("default", "nato"),
    })
  })
  fc.assert(
    fc.property(cases, ({ concepts, text, mark, required, prompted, wanted, profile }) => {
      const matcher = compile(sampleRelease(...concepts), { name: profile })
      const demand = Object.fromEntries(required.map((id) => [id, wanted]))
      const report = assess(matcher, mark + text, { required, prompted, demand })
      const { adherence } = report
      const isScored = adherence.kind === "scored"
      expect(isScored).toBe(oracleScore(reportEvents(report, matcher, [])) !== undefined)
      if (!isScored || adherence.coverage === 0) return
      const budget = Math.max(4, required.length + prompted.filter((id) => !required.includes(id)).length)
      const scale = budget / adherence.quality
      const massOf = (points: number): number => (points * scale) / (100 * adherence.coverage)
      const usesOf = new Map(report.concepts.map(({ conceptId, uses }) => [conceptId, uses]))
      const told = adherence.lost.flatMap(({ cause, conceptId, format: name, points }): readonly ChargedShare[] => {
        if (cause === "consistency")
          return [{ cause, conceptId: conceptId ?? "", share: massOf(points) / 0.25, weight: 0.25 }]
        return cause === "format" ? [{ cause, conceptId: name ?? "", share: massOf(points) / 0.5, weight: 0.5 }] : []
      })
      expectSameScore(adherence, oracleScore(reportEvents(report, matcher, told)))
      const strays = told
        .filter(({ cause }) => cause === "consistency")
        .map(({ conceptId = "", share }) => share * (usesOf.get(conceptId) ?? 0))
      for (const count of strays) expect(count).toBeCloseTo(Math.round(count), 6)
      const { counts } = adherence
      expect(strays.reduce((sum, count) => sum + count, 0)).toBeCloseTo(counts.strays, 6)
      const points = adherence.lost.reduce((sum, loss) => sum + loss.points, 0)
      expect(points).toBeCloseTo(100 - adherence.score, 6)
      if (counts.formats === counts.validFormats) expect(told.some(({ cause }) => cause === "format")).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
