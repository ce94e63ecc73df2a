import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import { assess } from "../score/assess.ts"
import { editedGlossary } from "../testing/generated/edited-glossary.ts"
import { generatedConcepts } from "../testing/generated/glossary.ts"
import { generatedText } from "../testing/generated/text.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { indexWords } from "./index-words.ts"
import { type TextsThatCanChange, textsThatCanChange } from "./texts-that-can-change.ts"

const holds = (text: string, phrases: readonly string[]): boolean => {
  const words = ` ${indexWords(text)} `
  return phrases.some((phrase) => words.includes(` ${phrase} `))
}

const isFound = (can: TextsThatCanChange, text: string, prompt: string): boolean =>
  can.kind === "all" || (can.kind === "phrases" && (holds(text, can.phrases) || holds(prompt, can.phrases)))

test("a text in which nothing is found that changed is assessed exactly as before", () => {
  let found = 0
  let left = 0
  fc.assert(
    fc.property(editedGlossary, ({ states: { before, after }, texts, profile }) => {
      const can = textsThatCanChange(before, after, { name: profile, promptIntroductions: "count" })
      const matchers = [before, after].map((one) => compile(one, { name: profile, promptIntroductions: "count" }))
      for (const [text, prompt] of texts) {
        if (isFound(can, text, prompt)) {
          found += 1
          continue
        }
        left += 1
        const [old, fresh] = matchers.map((matcher) => assess(matcher, text, { prompt }))
        expect(fresh).toEqual(old)
      }
    }),
    { numRuns: 3_000 },
  )
  // The search must also leave texts out, or it would prove nothing.
  expect(found).toBeGreaterThan(500)
  expect(left).toBeGreaterThan(500)
})

describe("the texts that can change", () => {
  const cas = sampleConcept("cas", sampleTerm("close air support"), sampleAcronym("CAS"))
  const pad = sampleConcept("pad", sampleTerm("gap pad", { hyphen: "closed" }))
  const can = (before: readonly Concept[], after: readonly Concept[], more: Partial<Release> = {}) =>
    textsThatCanChange(sampleRelease(...before), { ...sampleRelease(...after), ...more })
  const phrasesOf = (found: TextsThatCanChange) => (found.kind === "phrases" ? [...found.phrases].sort() : found.kind)

  test.each<[string, TextsThatCanChange, unknown]>([
    ["none, where nothing changed", can([cas, pad], [cas, pad]), "none"],
    ["none, where only a definition did", can([cas], [{ ...cas, definition: "New" }]), "none"],
    ["none, where the order did", can([cas, pad], [pad, cas]), "none"],
    ["every form of a concept that is new", can([cas], [cas, pad]), ["gap pad", "gap pads", "gappad", "gappads"]],
    [
      "old and new forms of a changed one, the shortest of each",
      can([cas], [sampleConcept("cas", sampleTerm("close air support"), sampleTerm("support"))]),
      ["cas", "cass", "support", "supports"],
    ],
    [
      "those whose terms are not valid any more on the new day",
      can(
        [sampleConcept("v", sampleTerm("old name", { validTo: "2026-01-01" })), cas],
        [sampleConcept("v", sampleTerm("old name", { validTo: "2026-01-01" })), cas],
        { effectiveFrom: "2026-02-01" },
      ),
      ["old name", "old names"],
    ],
    ["all, in another language", can([cas], [cas], { language: "fr" }), "all"],
  ])("are %s", (_name, found, expected) => {
    expect(phrasesOf(found)).toEqual(expected)
  })
})

describe("the words of the index", () => {
  test.each([
    ["U.S. Army, F-16 and a.m.", "us army f 16 and am"],
    ["engage\u00ADment Café don’t `code` http://x.mil/a", "engagement cafe don t code http x mil a"],
    ["“Quoted” — dashes…", "quoted dashes"],
    ["", ""],
    ["x".repeat(300), "x".repeat(100)],
    [`${"ab ".repeat(60)}${"y".repeat(101)} z`, `${"ab ".repeat(60)}${"y".repeat(100)} z`],
    ["U.S", "u s"],
  ])("%j", (text, words) => {
    expect(indexWords(text)).toEqual(words)
  })

  test("are those of the full rules, whichever way they are cut", () => {
    fc.assert(
      fc.property(
        generatedConcepts.chain((concepts) => generatedText(concepts, 4)),
        (text) => {
          expect(indexWords(text)).toEqual(indexWords(`${text} \u00AD`))
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
