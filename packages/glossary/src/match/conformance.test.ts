import { describe, expect, test } from "vitest"
import type { Term, TermStatus } from "../model/term.ts"
import { sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { sharedData, titleFor } from "../testing/shared-data.ts"
import type { Register } from "./accepts-case.ts"
import { compile } from "./compile.ts"

interface VectorTerm {
  readonly concept: string
  readonly text: string
  readonly status: TermStatus | "shield"
  readonly case?: Term["match"]["case"]
  readonly hyph?: Term["match"]["hyphen"]
  readonly inflect?: Term["match"]["inflect"]
  readonly forms?: readonly string[]
}

interface Vector {
  readonly id: string
  readonly kind: "match" | "first-use"
  readonly register: Register
  readonly terms: readonly VectorTerm[]
  readonly text: string
  readonly expect: readonly unknown[]
}

const termOf = (vector: VectorTerm): Term => {
  const { text, status, case: rule = "common", hyph = "flex", inflect = "noun", forms = [] } = vector
  const match = { case: rule, hyphen: hyph, inflect, forms }
  if (status === "shield") return sampleTerm(text, { ...match, type: "shield", status: "admitted" })
  return sampleTerm(text, { ...match, type: rule === "acronym" ? "acronym" : "fullForm", status })
}

const conceptsOf = (terms: readonly VectorTerm[]) =>
  [...new Set(terms.map((term) => term.concept))].map((id) =>
    sampleConcept(id, ...terms.filter((term) => term.concept === id).map(termOf)),
  )

const data = sharedData("vectors/matching-conformance.jsonl")
const vectors = (data ?? "")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Vector)
  .filter((vector) => vector.kind === "match")

describe.skipIf(data === undefined)(titleFor("matching conformance", data), () => {
  test("no case is left out", () => {
    expect(vectors).toHaveLength(62)
  })

  test.each(vectors.map((vector) => [vector.id, vector] as const))("%s", (_, vector) => {
    const found = compile(sampleRelease(...conceptsOf(vector.terms)))
      .match(vector.text, { register: vector.register })
      .map(({ start, end, surface, conceptId, status, type, form }) => ({
        start,
        end,
        surface,
        concept: conceptId,
        status: type === "shield" ? "shield" : status,
        form,
      }))
    expect(found).toEqual(vector.expect)
  })
})
