import { expect, test } from "vitest"
import type { Term } from "../model/term.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { compile } from "./compile.ts"

const matches = (terms: readonly Term[], text: string) =>
  compile(sampleRelease(...terms.map((term, index) => sampleConcept(`c${index}`, term)))).match(text)

/** What the naive oracle found otherwise than the engine, shrunk. */
const written: readonly (readonly [name: string, term: Term, text: string, found: readonly string[]])[] = [
  ["the modifier letter apostrophe is an apostrophe", sampleTerm("intent"), "the intent\u02BCs end", ["intent"]],
  ["letters with dots may be decomposed", sampleAcronym("ÉU"), "The E\u0301.U. met", ["E\u0301.U."]],
  ["hidden characters do not part letters with dots", sampleAcronym("XQ"), "X\u00AD.Q. met", ["X\u00AD.Q."]],
  ["an e-mail address ends before three dots", sampleTerm("fire"), "a@x.mil...fire", ["fire"]],
]

test.each(written)("%s", (_, term, text, found) => {
  expect(matches([term], text).map(({ surface }) => surface)).toEqual(found)
})
