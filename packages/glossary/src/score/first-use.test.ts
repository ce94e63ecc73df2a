import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { FirstUsePolicy } from "../model/concept.ts"
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
    readonly start: number
    readonly end: number
  }[]
}

/** The outcomes that this engine reports, under its own names; the others of the automaton are not findings yet. */
const reported: ReadonlyMap<string, string> = new Map([
  ["not-expanded-at-first-use", "abbreviation-not-explained"],
  ["wrong-expansion", "wrong-expansion"],
])

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

describe.skipIf(data === undefined)(titleFor("first use", data), () => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_, vector) => {
    const wanted = vector.expect
      .filter(({ code }) => reported.has(code))
      .map(({ code, concept, start, end }) => `${reported.get(code)} ${concept} ${start}-${end}`)
    const { findings } = assess(compile(sampleRelease(...conceptsOf(vector))), vector.text)
    expect(findings.map(({ code, conceptId, start, end }) => `${code} ${conceptId} ${start}-${end}`)).toEqual(wanted)
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
    ],
    adherence: { score: 0, counts: { ambiguous: 2, notExplained: 1, uses: 0 } },
  })
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
