import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { sampleConcept, sampleTerm } from "../testing/sample.ts"
import { allowedValues } from "./allowed-values.ts"
import { parseGlossaryCsv } from "./parse-glossary-csv.ts"
import { termIdOf } from "./term-id.ts"
import { writeGlossaryCsv } from "./write-glossary-csv.ts"

const roundTrip = (concepts: readonly Concept[]): readonly Concept[] =>
  parseGlossaryCsv(writeGlossaryCsv(concepts)).concepts

const cell = fc
  .array(fc.constantFrom("a", "É", " ", '"', ",", "\n", "\r\n", "|", "\\", "=", "-", "'", "@", "+", ";", "軍"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "")
const list = fc.array(cell, { maxLength: 3 })
const maybe = <K extends string, V>(key: K, value: fc.Arbitrary<V>) =>
  fc.option(value).map((found) => (found === null ? {} : { [key]: found }))

const termWith = (text: string): fc.Arbitrary<Term> =>
  fc
    .tuple(
      fc.record({
        type: fc.constantFrom(...allowedValues.termType),
        status: fc.constantFrom(...allowedValues.status),
        replacements: list,
        match: fc.record({
          case: fc.constantFrom(...allowedValues.case),
          hyphen: fc.constantFrom(...allowedValues.hyphen),
          inflect: fc.constantFrom(...allowedValues.inflect),
          forms: list,
        }),
        examples: fc.record({ positive: list, negative: list }),
      }),
      maybe("severity", fc.constantFrom(...allowedValues.severity)),
      maybe("partOfSpeech", cell),
      maybe("message", cell),
      maybe("validFrom", fc.constant("2026-01-31")),
      maybe("language", fc.constantFrom("fr", "de")),
      maybe("profiles", fc.array(cell, { minLength: 1, maxLength: 2 })),
      maybe("id", cell),
    )
    .map(([base, ...rest]) => {
      const merged: Omit<Term, "id" | "text"> & { readonly id?: string } = Object.assign({}, base, ...rest)
      return Object.assign(merged, { text, id: merged.id ?? termIdOf(text, merged.language) })
    })

const conceptWith = (id: string): fc.Arbitrary<Concept> =>
  fc
    .tuple(
      fc
        .uniqueArray(cell, { minLength: 1, maxLength: 3 })
        .chain((texts) => fc.tuple(...texts.map(termWith)))
        .filter((terms) => new Set(terms.map((term) => term.id)).size === terms.length),
      list,
      maybe("definition", cell),
      maybe("definitionSource", cell),
      maybe("firstUse", fc.constantFrom(...allowedValues.firstUse)),
    )
    .map(([terms, subjectFields, ...rest]): Concept => Object.assign({ id, terms, subjectFields }, ...rest))

const glossary = fc.uniqueArray(cell, { maxLength: 4 }).chain((ids) => fc.tuple(...ids.map(conceptWith)))

describe("writing", () => {
  test("what is written is read back without loss", () => {
    fc.assert(
      fc.property(glossary, (concepts) => {
        expect(roundTrip(concepts)).toEqual(concepts)
      }),
      { numRuns: 300 },
    )
  })

  test("a cell that a spreadsheet would run is marked and comes back", () => {
    const concepts = [sampleConcept("a", sampleTerm("=cmd()"), sampleTerm("'=x", { status: "admitted" }))]
    expect(writeGlossaryCsv(concepts)).toContain(",'=cmd(),")
    expect(roundTrip(concepts)).toEqual(concepts)
  })

  test("the header names every column of the lossless table", () => {
    expect(writeGlossaryCsv([])).toBe(
      "conceptId,lang,term,termType,status,severity,replacementTerms,pos,definition,definitionSource,subjectFields,profiles,case,hyphen,inflect,forms,firstUse,message,positiveExamples,negativeExamples,validFrom,validTo\r\n",
    )
  })
})
