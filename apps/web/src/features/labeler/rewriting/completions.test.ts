import type { Concept, FirstUsePolicy, Term } from "@readback/glossary"
import { expect, test } from "vitest"
import { type CompletionSetting, termCompletions } from "./completions.ts"
import { createTermIndex } from "./term-index.ts"

const term = (text: string, type: Term["type"], status: Term["status"], change: Partial<Term> = {}): Term => ({
  id: text,
  text,
  type,
  status,
  replacements: [],
  match: { case: "common", hyphen: "flex", inflect: "none", forms: [] },
  examples: { positive: [], negative: [] },
  ...change,
})
const concept = (id: string, terms: readonly Term[], firstUse?: FirstUsePolicy): Concept => ({
  id,
  subjectFields: [],
  terms,
  ...(firstUse === undefined ? {} : { firstUse }),
})

const index = createTermIndex()
for (const one of [
  concept("cas", [
    term("close air support", "fullForm", "preferred"),
    term("CAS", "initialism", "admitted"),
    term("bombing support", "phrase", "forbidden"),
  ]),
  concept("casualty", [term("casualty", "fullForm", "preferred")]),
  concept("cp", [term("casualty collection point", "fullForm", "admitted")]),
  concept(
    "nato",
    [term("North Atlantic Treaty", "fullForm", "admitted"), term("NATO", "acronym", "preferred")],
    "never",
  ),
  concept("wx", [term("weather", "fullForm", "preferred"), term("WEA", "abbreviation", "admitted")], "always-full"),
  concept("fremd", [term("Casino", "fullForm", "preferred", { language: "de" })]),
])
  index.add(one, "en")

const propose = (before: string, change: Partial<CompletionSetting> = {}) =>
  termCompletions(index, {
    before,
    isAsked: false,
    prompted: new Set(),
    firstUse: "expand",
    explainedIn: "",
    ...change,
  })
const inserts = (before: string, change?: Partial<CompletionSetting>) =>
  propose(before, change)?.options.map(({ insert }) => insert)

test.each([
  ["two letters are too few", "We ca", undefined],
  [
    "three are enough; preferred before admitted, and shorter first",
    "We cas",
    ["casualty", "close air support (CAS)", "casualty collection point"],
  ],
  ["a term of several words goes on", "We ask for close air s", ["close air support"]],
  ["what is discouraged is not proposed", "We ask for bomb", undefined],
  ["what is written already is not proposed", "We ask for close air support", undefined],
  ["no word, no proposal", "We ask for ", undefined],
  ["an abbreviation that nobody need explain stands alone", "We in nat", ["NATO"]],
  ["what is always spelled out is spelled out", "We wea", ["weather"]],
  ["a sentence begins with a capital", "Clear. clo", ["Close air support"]],
  ["and so does what was begun with one", "The Clo", ["Close air support"]],
] as const)("%s", (_, before, expected) => {
  expect(inserts(before)).toEqual(expected)
})

test("an abbreviation is explained at its first use and stands alone later", () => {
  expect(inserts("We want CAS")?.[1]).toBe("close air support (CAS)")
  expect(propose("Close air support (CAS) is here. We want cas")?.options[1]).toEqual({
    conceptId: "cas",
    insert: "CAS",
    detail: "close air support",
  })
  expect(inserts("We want cas", { explainedIn: "Request close air support (CAS)." })?.[1]).toBe("CAS")
})

test("concepts of the prompt come first", () => {
  expect(inserts("We cas", { prompted: new Set(["cp"]) })?.[0]).toBe("casualty collection point")
})

test("asked for by key, one letter is enough", () => {
  expect(inserts("a c", { isAsked: true })).toContain("casualty")
})

test("the proposal stands for the whole beginning of the term", () => {
  expect(propose("We ask for close air s")?.start).toBe("We ask for ".length)
})
