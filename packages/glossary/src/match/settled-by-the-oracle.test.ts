import { describe, expect, test } from "vitest"
import type { Term } from "../model/term.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import type { Register } from "./accepts-case.ts"
import { compile } from "./compile.ts"

const matches = (terms: readonly Term[], text: string, register: Register = "written") =>
  compile(sampleRelease(...terms.map((term, index) => sampleConcept(`c${index}`, term)))).match(text, { register })

const proper = (text: string, parts = {}): Term => sampleTerm(text, { case: "proper", ...parts })
const strict = (text: string): Term => sampleTerm(text, { hyphen: "strict" })
const codeword = (text: string): Term => sampleTerm(text, { case: "codeword", type: "codeword", inflect: "none" })

/** What the naive oracle found otherwise than the engine, shrunk. */
const written: readonly (readonly [name: string, term: Term, text: string, found: readonly string[]])[] = [
  ["the modifier letter apostrophe is an apostrophe", sampleTerm("intent"), "the intent\u02BCs end", ["intent"]],
  ["letters with dots may be decomposed", sampleAcronym("ÉU"), "The E\u0301.U. met", ["E\u0301.U."]],
  ["hidden characters do not part letters with dots", sampleAcronym("XQ"), "X\u00AD.Q. met", ["X\u00AD.Q."]],
  ["a small word in a line of capitals is no name", proper("Marine"), "ALL UNITS STUDY THE marine LIFE", []],
  ["a name may stand in a line of capitals", proper("Marine"), "ALL UNITS MEET THE MARINE CORPS", ["MARINE"]],
  ["the plural of a name keeps its accents", proper("Café"), "Two Cafés", ["Cafés"]],
  ["a designator in digits has a plural", sampleAcronym("F-16"), "Two F-16s", ["F-16s"]],
  ["a series letter is no plural", sampleAcronym("F-16"), "An F-16S", []],
  ["hidden characters do not make one character two", sampleAcronym("A \u200B"), "A plan", []],
  [
    "letters with dots may begin at the end of a window of the scan",
    sampleAcronym("XQZ"),
    `${" ".repeat(8190)}X.Q.Z. met`,
    ["X.Q.Z."],
  ],
  ["an e-mail address ends before three dots", sampleTerm("fire"), "a@x.mil...fire", ["fire"]],
  [
    "the head of an abbreviation is the one named",
    sampleAcronym("SOP for CAS", { head: 0 }),
    "SOPs for CAS",
    ["SOPs for CAS"],
  ],
]

test.each(written)("%s", (_, term, text, found) => {
  expect(matches([term], text).map(({ surface }) => surface)).toEqual(found)
})

test("hyphens may be lacking in a term with other signs", () => {
  expect(matches([strict("command/control-post")], "A command/control post")).toMatchObject([{ form: "hyphen" }])
})

test("a code word may have a number", () => {
  expect(matches([codeword("STATE 2")], "Eagle, STATE 2", "radio")).toMatchObject([{ surface: "STATE 2" }])
})

describe("on the same words", () => {
  test("priority decides between forms that are as close", () => {
    const terms = [sampleAcronym("TDP"), sampleAcronym("TDP", { priority: 1 })]
    expect(matches(terms, "The TDP")).toMatchObject([{ conceptId: "c1", alternatives: [{ conceptId: "c0" }] }])
  })

  test("of two forms of a term the one with more signs is found", () => {
    expect(matches([sampleAcronym("-CAS", { hyphen: "closed" })], "a -CAS")).toMatchObject([{ surface: "-CAS" }])
  })

  test("a term is told once among those that lost, whatever the order of the glossary", () => {
    const long = sampleTerm("close air support", { id: "x" })
    const short = sampleTerm("air support", { id: "y", forms: ["Air support"] })
    const part = sampleTerm("support", { id: "z", inflect: "none" })
    const concepts = [long, short, part].map((term) => sampleConcept(term.id, term))
    for (const order of [concepts, concepts.toReversed()])
      expect(compile(sampleRelease(...order)).match("Close air support")[0]?.suppressed).toEqual([
        { start: 6, end: 17, conceptId: "y", termId: "y" },
        { start: 10, end: 17, conceptId: "z", termId: "z" },
      ])
  })
})
