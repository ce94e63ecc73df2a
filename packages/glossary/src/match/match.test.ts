import { describe, expect, test } from "vitest"
import type { Term } from "../model/term.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { compile } from "./compile.ts"

const found = (terms: readonly Term[], text: string): readonly string[] =>
  compile(sampleRelease(...terms.map((term, index) => sampleConcept(`c${index}`, term))))
    .match(text)
    .map((match) => match.surface)

const cases: readonly (readonly [name: string, term: Term, text: string, surfaces: readonly string[]])[] = [
  ["a term is found as a whole word", sampleTerm("mine"), "A mine, undermined miners.", ["mine"]],
  ["plurals are found", sampleTerm("battery"), "Two batteries.", ["batteries"]],
  ["the head takes the plural", sampleTerm("rule of engagement"), "Rules of engagement", ["Rules of engagement"]],
  ["a possessive is found without its clitic", sampleTerm("commander"), "The commander's order", ["commander"]],
  [
    "verbs are inflected",
    sampleTerm("stop", { inflect: "verb" }),
    "stopped stopping stops stoped",
    ["stopped", "stopping", "stops"],
  ],
  ["irregular verbs are inflected", sampleTerm("overrun", { inflect: "verb" }), "was overran", ["overran"]],
  ["listed forms are found", sampleTerm("x-ray", { forms: ["xray"] }), "xray X-ray", ["xray", "X-ray"]],
  ["acronyms keep their capitals", sampleAcronym("CAS"), "cas CAS CASs", ["CAS", "CASs"]],
  ["acronyms may be dotted", sampleAcronym("UN"), "The U.N. met.", ["U.N."]],
  ["a dotted abbreviation is not a pronoun", sampleTerm("us"), "The U.S. and us", ["us"]],
  ["a designator is not an acronym", sampleAcronym("IED"), "IED-7 and XIED", []],
  [
    "punctuation inside a term counts",
    sampleTerm("arms, ammunition, and explosives"),
    "Arms, ammunition, and explosives",
    ["Arms, ammunition, and explosives"],
  ],
  ["punctuation at the end of a term counts", sampleTerm("clerk (Army)"), "clerk (Army), clerk Army", ["clerk (Army)"]],
  ["full-width letters are other words", sampleTerm("mine"), "ｍｉｎｅ", []],
  ["combining accents fold", sampleTerm("materiel"), "mate\u0301riel", ["mate\u0301riel"]],
  ["a term does not cross a blank line", sampleTerm("air base"), "air\r\n\r\nbase", []],
  ["a term does not cross inline code", sampleTerm("air base"), "air `x` base", []],
  ["code fences are masked", sampleTerm("mine"), "```\nmine\n```\nmine", ["mine"]],
  ["an unclosed fence masks the rest", sampleTerm("mine"), "mine\n```\nmine", ["mine"]],
  ["one-character terms are never found", sampleAcronym("A"), "A As a", []],
  ["a capital at a sentence start is no mixed-case acronym", sampleAcronym("At"), "At last.", []],
]

test.each(cases)("%s", (_, term, text, surfaces) => {
  expect(found([term], text)).toEqual(surfaces)
})

describe("competition", () => {
  test("the longer term wins whatever its status", () => {
    const terms = [sampleTerm("thermal gap pad"), sampleTerm("gap pad", { status: "forbidden" })]
    expect(found(terms, "a thermal gap pad, a gap pad")).toEqual(["thermal gap pad", "gap pad"])
  })

  test("a homograph lists its other senses in a fixed order", () => {
    const release = sampleRelease(...["b", "c", "a"].map((id) => sampleConcept(id, sampleAcronym("TDP"))))
    expect(compile(release).match("The TDP.")).toMatchObject([
      { conceptId: "a", alternatives: [{ conceptId: "b" }, { conceptId: "c" }] },
    ])
  })

  test("the exact form beats a folded one on the same words", () => {
    const release = sampleRelease(sampleConcept("a", sampleTerm("care")), sampleConcept("b", sampleAcronym("CARE")))
    expect(
      compile(release)
        .match("CARE")
        .map((match) => match.conceptId),
    ).toEqual(["b"])
    expect(
      compile(release)
        .match("care")
        .map((match) => match.conceptId),
    ).toEqual(["a"])
  })
})

describe("quarantine", () => {
  test("an ordinary word in capitals is shown, marked, and not in a line of capitals", () => {
    const matcher = compile(sampleRelease(sampleConcept("it", sampleAcronym("IT"))))
    expect(matcher.quarantined).toEqual([
      { conceptId: "it", termId: "IT", text: "IT", reason: "ordinary-word", effect: "not-scored" },
    ])
    expect(matcher.match("IT helps.")).toMatchObject([{ surface: "IT", isQuarantined: true }])
    expect(matcher.match("DO IT RIGHT NOW")).toEqual([])
  })

  test("terms of another language are left out", () => {
    const release = sampleRelease(sampleConcept("mine", sampleTerm("mine"), sampleTerm("char", { language: "fr" })))
    expect(
      compile(release)
        .match("char mine")
        .map((match) => match.surface),
    ).toEqual(["mine"])
  })
})
