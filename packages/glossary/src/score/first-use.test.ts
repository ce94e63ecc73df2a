import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { Matcher } from "../match/matcher.ts"
import type { FirstUsePolicy } from "../model/first-use-policy.ts"
import { indexRelease } from "../rules/index-release.ts"
import { observe } from "../rules/observe.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { sharedData, titleFor } from "../testing/shared-data.ts"
import { assess } from "./assess.ts"

interface Vector {
  readonly id: string
  readonly kind: string
  readonly terms: readonly { readonly concept: string; readonly text: string; readonly case?: string }[]
  readonly concepts: Readonly<Record<string, { readonly policy?: FirstUsePolicy }>>
  readonly text: string
  readonly expect: readonly {
    readonly code: string
    readonly concept: string
    readonly start: number | null
    readonly end: number | null
  }[]
}

/** What this engine calls an outcome of the vectors where the names differ. */
const renamed: ReadonlyMap<string, string> = new Map([["not-expanded-at-first-use", "abbreviation-not-explained"]])

const data = sharedData("vectors/matching-conformance.jsonl")
const vectors = (data ?? "")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Vector)
  .filter((vector) => vector.kind === "first-use")

const conceptsOf = ({ concepts, terms }: Vector) =>
  Object.entries(concepts).map(([id, { policy }]) => {
    const own = terms.filter((term) => term.concept === id)
    const concept = sampleConcept(
      id,
      ...own.map((term) => (term.case === "acronym" ? sampleAcronym(term.text) : sampleTerm(term.text))),
    )
    return policy === undefined ? concept : Object.assign(concept, { firstUse: policy })
  })

const lineOf = (code: string, concept: string | undefined, start: number | null, end: number | null): string =>
  `${renamed.get(code) ?? code} ${concept} ${start === null || code === "introduced-never-used" ? "" : `${start}-${end}`}`

/** Good introductions are no findings, so they are read from the automaton. */
const introductionsIn = (matcher: Matcher, text: string): readonly string[] =>
  observe(indexRelease(matcher), text, matcher.match(text), new Set())
    .firstUses.filter(({ kind }) => kind === "introduced")
    .map(({ kind, use, start, end }) => lineOf(kind, use.concept.id, start, end))

describe.skipIf(data === undefined)(titleFor("first use", data), () => {
  test("all cases are read", () => {
    expect(vectors).toHaveLength(17)
  })

  test.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_, vector) => {
    const wanted = vector.expect.map(({ code, concept, start, end }) => lineOf(code, concept, start, end))
    const matcher = compile(sampleRelease(...conceptsOf(vector)))
    const found = assess(matcher, vector.text).findings.map((f) => lineOf(f.code, f.conceptId, f.start, f.end))
    expect([...introductionsIn(matcher, vector.text), ...found].toSorted()).toEqual(wanted.toSorted())
  })
})

const cas = compile(sampleRelease(sampleConcept("cas", sampleTerm("close air support"), sampleAcronym("CAS"))))

test("an invented expansion is reported, costs half a violation, and its abbreviation is not credited", () => {
  expect(assess(cas, "Combined arms support (CAS) is hard. CAS.", { required: ["cas"] })).toMatchObject({
    findings: [
      {
        code: "wrong-expansion",
        replacements: ["Close air support (CAS)"],
        message:
          '"CAS" does not stand for "Combined arms support" in the glossary. Write "Close air support (CAS)", or abbreviate otherwise.',
      },
      { code: "required-term-missing", start: 41, end: 41 },
    ],
    adherence: { score: 0, counts: { ambiguous: 2, notExplained: 1, uses: 0 } },
  })
})

test("small words, hyphens and number make no other full form", () => {
  const concepts = [
    sampleConcept("ngo", sampleTerm("nongovernmental organization"), sampleAcronym("NGO")),
    sampleConcept("toe", sampleTerm("table of organization and equipment"), sampleAcronym("TOE")),
    sampleConcept("osg", sampleTerm("Office of the Surgeon General"), sampleAcronym("OSG")),
  ]
  const text = "Non-governmental organizations (NGOs), NGOs; table of organization equipment (TOE), TOE."
  const release = compile(sampleRelease(...concepts))
  expect(assess(release, text)).toMatchObject({ findings: [], adherence: { score: 100, counts: { uses: 4 } } })
  expect(assess(release, "The outlet of the shop goods (OSG).").findings).toMatchObject([
    { code: "out-of-glossary-sense", severity: "info", start: 4 },
  ])
})

test.each([
  ["words that spell the abbreviation", "Combined arms support (CAS).", "wrong-expansion"],
  ["small words between them", "Command and support (CS), capability of arms support (CAS).", "wrong-expansion"],
  ["words that do not spell it", "See tables (CAS).", "abbreviation-not-explained"],
  ["a comma among the words", "Combined, arms support (CAS) helps.", "abbreviation-not-explained"],
  ["too few words", "Arms support (CAS).", "abbreviation-not-explained"],
])("%s: %s", (_, text, code) => {
  expect(assess(cas, text).findings.map((finding) => finding.code)).toEqual([code])
})
