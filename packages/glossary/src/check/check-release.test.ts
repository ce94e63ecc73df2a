import { expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import { sampleAcronym, sampleConcept, sampleTerm } from "../testing/sample.ts"
import { checkRelease } from "./check-release.ts"

const one = sampleConcept("one", sampleTerm("mine"))

const cases: readonly (readonly [name: string, concepts: readonly Concept[], codes: readonly string[]])[] = [
  ["a sound glossary has no issue", [one], []],
  ["no preferred term", [sampleConcept("a", sampleTerm("mine", { status: "admitted" }))], ["no-preferred-term"]],
  ["two preferred terms", [sampleConcept("a", sampleTerm("mine"), sampleTerm("trap"))], ["several-preferred-terms"]],
  [
    "one preferred term per language",
    [sampleConcept("a", sampleTerm("mine"), sampleTerm("gîte", { language: "fr" }))],
    [],
  ],
  [
    "a shield needs no preferred term",
    [sampleConcept("a", sampleTerm("x ray", { type: "shield", status: "admitted" }))],
    [],
  ],
  [
    "a missing replacement",
    [sampleConcept("a", sampleTerm("mine"), sampleTerm("trap", { status: "forbidden", replacements: ["pit"] }))],
    ["replacement-missing"],
  ],
  [
    "a discouraged replacement",
    [sampleConcept("a", sampleTerm("mine"), sampleTerm("trap", { status: "forbidden", replacements: ["trap"] }))],
    ["replacement-discouraged"],
  ],
  ["surfaces that collide", [one, sampleConcept("two", sampleTerm("Mine"))], ["surface-collision"]],
  [
    "a one-character abbreviation",
    [sampleConcept("a", sampleTerm("analog"), sampleAcronym("A"))],
    ["quarantined-one-character"],
  ],
  [
    "an ordinary word",
    [sampleConcept("a", sampleTerm("activity"), sampleAcronym("ACT"))],
    ["quarantined-ordinary-word"],
  ],
  ["a term without words", [sampleConcept("a", sampleTerm("!?"))], ["term-without-words"]],
  ["a concept twice", [one, sampleConcept("one", sampleTerm("trap"))], ["duplicate-concept"]],
  [
    "a term twice",
    [sampleConcept("a", sampleTerm("mine"), sampleTerm("trap", { id: "mine", status: "admitted" }))],
    ["duplicate-term"],
  ],
  [
    "examples that hold",
    [sampleConcept("a", sampleTerm("mine", { positive: ["Two mines."], negative: ["A miner."] }))],
    [],
  ],
  [
    "a positive example that fails",
    [sampleConcept("a", sampleTerm("mine", { positive: ["A miner."] }))],
    ["positive-example-fails"],
  ],
  [
    "a negative example that fails",
    [sampleConcept("a", sampleTerm("mine", { negative: ["Two mines."] }))],
    ["negative-example-fails"],
  ],
]

test.each(cases)("%s", (_, concepts, codes) => {
  expect(checkRelease(concepts).map((issue) => issue.code)).toEqual(codes)
})
