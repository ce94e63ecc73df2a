import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import type { Concept } from "../../model/concept.ts"
import { sampleAcronym, sampleConcept, sampleTerm } from "../../testing/sample.ts"
import { arbitraryConcepts } from "../testing/arbitrary-concept.ts"
import { styleName } from "./style-name.ts"
import { termPattern } from "./term-pattern.ts"
import { writeValeStyle } from "./write-vale-style.ts"
import { yamlString } from "./yaml-string.ts"

interface Rule {
  readonly extends: string
  readonly level: string
  readonly swap?: Readonly<Record<string, string>>
  readonly tokens?: readonly string[]
  readonly first?: string
  readonly second?: string
}

const rulesOf = (concepts: readonly Concept[]): ReadonlyMap<string, Rule> =>
  new Map(
    writeValeStyle(concepts, { title: "House words" }).flatMap(({ path, text }) => {
      const name = /^styles\/HouseWords\/(\w+)\.yml$/.exec(path)?.[1]
      return name === undefined ? [] : [[name, parse(text) as Rule] as const]
    }),
  )

// JavaScript reads the patterns as .NET does, but for `\p`, which needs the flag `v` or `u`.
const finds = (pattern: string, text: string): boolean => new RegExp(pattern, "u").test(text)
const patternsOf = (rule: Rule): readonly string[] => [...Object.keys(rule.swap ?? {}), ...(rule.tokens ?? [])]

const cas = sampleConcept(
  "cas",
  sampleTerm("close air support"),
  sampleAcronym("CAS"),
  sampleTerm("air strike support", { status: "forbidden", replacements: ["close air support"] }),
)

test("a style has its rules, words, vocabulary and settings", () => {
  expect(writeValeStyle([cas], { title: "House words" }).map(({ path }) => path)).toEqual([
    ".vale.ini",
    "styles/HouseWords/meta.json",
    "styles/HouseWords/Forbidden.yml",
    "styles/HouseWords/Abbreviations.yml",
    "styles/HouseWords/Spelling.yml",
    "styles/config/ignore/HouseWords.txt",
    "styles/config/vocabularies/HouseWords/accept.txt",
    "styles/config/vocabularies/HouseWords/reject.txt",
  ])
})

test.each([
  ["forbidden", "Forbidden", "error"],
  ["deprecated", "Discouraged", "warning"],
  ["superseded", "Discouraged", "warning"],
] as const)("a %s term is in the rule %s, level %s, with what to write instead", (status, name, level) => {
  const concept = sampleConcept("a", sampleTerm("good word"), sampleTerm("bad word", { status }))
  const rule = rulesOf([concept]).get(name)
  expect(rule).toMatchObject({ extends: "substitution", level })
  expect(Object.values(rule?.swap ?? {})).toEqual(["good word"])
})

test.each([
  ["there is no replacement", sampleConcept("a", sampleTerm("bad", { status: "forbidden" }))],
  ["Vale would misread it", sampleConcept("a", sampleTerm("x|y"), sampleTerm("bad", { status: "forbidden" }))],
])("a term is only named where %s", (_, concept) => {
  expect([...rulesOf([concept]).keys()]).toContain("ForbiddenWithoutReplacement")
})

test("a term that another concept approves is a suggestion", () => {
  const other = sampleConcept("b", sampleTerm("fires", { inflect: "none" }))
  const concept = sampleConcept("a", sampleTerm("burns"), sampleTerm("fires", { status: "forbidden", inflect: "none" }))
  expect([...rulesOf([concept, other]).keys()]).toEqual(["Ambiguous", "Spelling"])
})

test("terms of other languages and shields are left out", () => {
  const foreign = sampleTerm("mot", { status: "forbidden", language: "fr" })
  const shield = sampleTerm("Bad Aibling", { status: "forbidden", type: "shield" })
  expect([...rulesOf([sampleConcept("a", sampleTerm("word"), foreign, shield)]).keys()]).toEqual(["Spelling"])
})

test.each([
  [sampleTerm("air strike"), "an air strike.", true],
  [sampleTerm("air strike"), "Two Air-Strikes", true],
  [sampleTerm("air strike"), "air\nstrike", true],
  [sampleTerm("air strike"), "fair strike", false],
  [sampleTerm("air strike"), "airstrike", false],
  [sampleTerm("air strike", { hyphen: "closed" }), "airstrike", true],
  [sampleAcronym("CAS"), "cas", false],
  [sampleAcronym("CAS"), "(CAS)", true],
  [sampleAcronym("C.A.S."), "CXAXSX", false],
  [sampleAcronym("C++"), "C++ and", true],
  [sampleAcronym(".50 cal"), "a .50 cal", true],
  [sampleTerm("cost (unit)"), "COST (UNIT)", true],
  [sampleTerm("été"), "l'Été", true],
  [sampleTerm("été"), "gétéx", false],
])("%o in %j: %s", (term, text, isFound) => {
  expect(finds(termPattern(term), text)).toBe(isFound)
})

test("an abbreviation is introduced by its own full form", () => {
  const rule = rulesOf([cas]).get("Abbreviations")
  expect(rule?.extends).toBe("conditional")
  expect(new RegExp(rule?.second ?? "", "u").exec("We want Close air support (CAS).")?.[1]).toBe("CAS")
  expect(finds(rule?.second ?? "", "Complex aesthetic sense (CAS)")).toBe(false)
  expect(finds(rule?.first ?? "", "CASE")).toBe(false)
})

test("no rule asks for the introduction of what everybody knows", () => {
  expect([...rulesOf([{ ...cas, firstUse: "never" }]).keys()]).not.toContain("Abbreviations")
})

test.each([
  ["House words", "HouseWords"],
  ["DoD/JP 1-02: acronyms", "DoDJP102Acronyms"],
  ["../../etc", "Etc"],
  ["軍", "Glossary"],
  ["vale", "ValeGlossary"],
])("%j is the style %s", (title, name) => {
  expect(styleName(title)).toBe(name)
})

describe("what is written", () => {
  test("is YAML that says the text again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parse(yamlString(text))).toBe(text.toWellFormed())
      }),
    )
  })

  test("parses, compiles, and has every forbidden term in exactly one rule", () => {
    fc.assert(
      fc.property(arbitraryConcepts, (concepts) => {
        const rules = rulesOf(concepts)
        const all = [...rules].flatMap(([name, rule]) => patternsOf(rule).map((pattern) => ({ name, pattern })))
        expect(new Set(all.map(({ pattern }) => pattern)).size).toBe(all.length)
        for (const { pattern } of all) expect(() => new RegExp(pattern, "u")).not.toThrow()
        const forbidden = concepts
          .flatMap(({ terms }) => terms)
          .filter((term) => term.status === "forbidden" && term.type !== "shield" && term.language === undefined)
        for (const term of forbidden) {
          const holding = all.filter(({ pattern }) => pattern === termPattern(term))
          expect(holding.map(({ name }) => name)).toEqual([expect.stringMatching(/^(Forbidden|Ambiguous)/)])
        }
      }),
    )
  })
})
