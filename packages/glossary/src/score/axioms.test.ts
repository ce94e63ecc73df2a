import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { Matcher } from "../match/matcher.ts"
import type { FindingCode } from "../rules/finding.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { assess } from "./assess.ts"
import type { AssessmentTask } from "./assessment-task.ts"
import type { Report } from "./report-on.ts"

const release = sampleRelease(
  sampleConcept(
    "casualty",
    sampleTerm("casualty"),
    sampleTerm("victim", { status: "forbidden", severity: "critical" }),
    sampleTerm("injured person", { status: "admitted", type: "variant" }),
    sampleTerm("loss", { status: "deprecated" }),
  ),
  sampleConcept(
    "cas",
    sampleTerm("close air support"),
    sampleTerm("air close support", { status: "admitted" }),
    sampleAcronym("CAS"),
    sampleTerm("bombing help", { status: "forbidden", replacements: ["CAS"] }),
  ),
  sampleConcept("uas", sampleTerm("unmanned aircraft system"), sampleAcronym("UAS")),
  { ...sampleConcept("us", sampleTerm("United States"), sampleAcronym("USA")), firstUse: "never" },
  { ...sampleConcept("log", sampleTerm("logistics"), sampleAcronym("LGX")), firstUse: "always-full" },
)

const phrases = [
  "casualty",
  "victim",
  "losses",
  "and",
  "the",
  "bombing help",
  "bombing help (CAS)",
  "USA",
  "LGX",
  "logistics (LGX)",
  "close air support (CAS)",
  "CAS (close air support)",
  "CAS",
  "Cas",
  "close air support",
  "combined air support (CAS)",
  "injured person",
  "air close support",
  "air close support (CAS)",
  "UASs",
  "unmanned aircraft systems (UASs)",
  "\n\n# UAS\n\n",
  "unmanned aircraft system",
]
const formats = [
  "at 1430 hours",
  "by 0600 hours",
  "0600Z",
  "06:00Z",
  "311200ZNOV26",
  "221430znov2026",
  "30 June 2026",
  "\nSECRET\n",
]
const texts = fc.array(fc.constantFrom(...phrases, ...formats), { maxLength: 14 }).map((words) => words.join(" ; "))
type Asked = AssessmentTask & { readonly matcher: Matcher }
const tasks: fc.Arbitrary<Asked> = fc.record({
  required: fc.subarray(["casualty", "cas", "uas", "absent"]),
  prompted: fc.subarray(["us", "log", "absent"]),
  matcher: fc.constantFrom(
    compile(release),
    compile(release, { dates: "month-day-year" }),
    compile(release, { introduction: "either-order" }),
  ),
})
const run = (text: string, { matcher, ...task }: Asked): Report => assess(matcher, text, task)
const scoreOf = ({ adherence }: Report): number | undefined =>
  adherence.kind === "scored" ? adherence.score : undefined
const rounding = 1e-9

describe("the score", () => {
  test("never falls when a finding is repaired as it advises", () => {
    fc.assert(
      fc.property(texts, tasks, (text, task) => {
        const before = run(text, task)
        for (const { start, end, replacements } of before.findings) {
          for (const replacement of replacements) {
            const after = run(text.slice(0, start) + replacement + text.slice(end), task)
            expect(scoreOf(after) ?? 100).toBeGreaterThanOrEqual((scoreOf(before) ?? 0) - rounding)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  test("never rises when a discouraged use is added", () => {
    fc.assert(
      fc.property(texts, tasks, fc.constantFrom("victim", "loss"), (text, task, worse) => {
        const before = scoreOf(run(text, task))
        const after = scoreOf(run(`${text}\n\nA ${worse}.`, task))
        expect(after).toBeLessThanOrEqual((before ?? 100) + rounding)
      }),
    )
  })

  test("splits into the lost points exactly", () => {
    fc.assert(
      fc.property(texts, tasks, (text, task) => {
        const { adherence } = run(text, task)
        if (adherence.kind !== "scored") return
        const lost = adherence.lost.reduce((total, loss) => total + loss.points, 0)
        expect(lost).toBeCloseTo(100 - adherence.score, 9)
      }),
    )
  })

  test("lies between 0 and 100, as do the shares it is made of", () => {
    fc.assert(
      fc.property(texts, tasks, (text, task) => {
        const { adherence } = run(text, task)
        if (adherence.kind !== "scored") return
        const { score, coverage, quality } = adherence
        for (const [value, most] of [
          [score, 100],
          [coverage, 1],
          [quality, 1],
        ] as const) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  test("has no share of a required concept that the text leaves out", () => {
    fc.assert(
      fc.property(texts, tasks, (text, task) => {
        const without = text.replaceAll(/(?:close air support|air close support|CAS|bombing help)/gi, "it")
        const { adherence } = run(without, { ...task, required: ["cas"] })
        expect(adherence).toMatchObject({ kind: "scored", score: 0, coverage: 0 })
      }),
    )
  })

  test("and all findings are the same in whatever order the concepts stand", () => {
    const orders = fc.shuffledSubarray([...release.concepts], { minLength: release.concepts.length })
    fc.assert(
      fc.property(texts, orders, fc.subarray(["casualty", "cas", "uas"]), (text, concepts, required) => {
        const permuted = compile({ ...release, concepts })
        expect(JSON.stringify(assess(permuted, text, { required }))).toBe(
          JSON.stringify(assess(compile(release), text, { required })),
        )
      }),
      { numRuns: 200 },
    )
  })

  test("is not touched by findings that only advise", () => {
    const text = "Close air support (CAS). CAS. Close air support. Unmanned aircraft systems (UASs)."
    const report = run(text, { matcher: compile(release) })
    expect(report.findings.map(({ severity }) => severity)).toEqual(["info", "info"])
    expect(scoreOf(report)).toBe(100)
  })
})

/** They say something of the whole text, so what follows may change them; the sense of an abbreviation is settled so too. */
const ofTheDocument: ReadonlySet<FindingCode> = new Set([
  "introduced-never-used",
  "wrong-expansion",
  "inconsistent-designation",
])

test("an appended paragraph changes no finding above it but those of the whole document", () => {
  const settled = texts.filter((text) => !text.includes("combined"))
  fc.assert(
    fc.property(settled, settled, tasks, (text, more, task) => {
      const own = ({ findings }: Report) =>
        findings
          .filter(({ code, start }) => start < text.length && !ofTheDocument.has(code))
          .map(({ id, severity }) => `${severity} ${id}`)
      expect(own(run(`${text}\n\n${more}`, task))).toEqual(own(run(text, task)))
    }),
  )
})
