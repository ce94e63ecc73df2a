import { expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import { sampleAcronym, sampleConcept, sampleTerm } from "../testing/sample.ts"
import { checkRelease } from "./check-release.ts"

const shown = { positive: ["A snare."], negative: ["A snared bird."] }
const one = sampleConcept("one", sampleTerm("minefield"))

const cases: readonly (readonly [name: string, concepts: readonly Concept[], codes: readonly string[]])[] = [
  ["a sound glossary has no issue", [one], []],
  ["no preferred term", [sampleConcept("a", sampleTerm("minefield", { status: "admitted" }))], ["no-preferred-term"]],
  [
    "two preferred terms",
    [sampleConcept("a", sampleTerm("minefield"), sampleTerm("snare"))],
    ["several-preferred-terms"],
  ],
  [
    "one preferred term per language",
    [sampleConcept("a", sampleTerm("minefield"), sampleTerm("gîte", { language: "fr" }))],
    [],
  ],
  [
    "a shield needs no preferred term",
    [sampleConcept("a", sampleTerm("x ray", { type: "shield", status: "admitted" }))],
    [],
  ],
  [
    "a missing replacement",
    [
      sampleConcept(
        "a",
        sampleTerm("minefield"),
        sampleTerm("snare", { status: "forbidden", replacements: ["pit"], ...shown }),
      ),
    ],
    ["replacement-missing"],
  ],
  [
    "a discouraged replacement",
    [
      sampleConcept(
        "a",
        sampleTerm("minefield"),
        sampleTerm("snare", { status: "forbidden", replacements: ["snare"], ...shown }),
      ),
    ],
    ["replacement-discouraged", "replacement-cycle"],
  ],
  [
    "a replacement that a profile discourages",
    [
      sampleConcept(
        "a",
        sampleTerm("minefield", { overrides: [{ profile: "nato", status: "deprecated" }] }),
        sampleTerm("mined area", { status: "admitted", overrides: [{ profile: "nato", status: "preferred" }] }),
        sampleTerm("snare", { status: "deprecated", replacements: ["minefield"] }),
      ),
    ],
    ["replacement-discouraged-in-profile"],
  ],
  [
    "replacements in a circle",
    [
      sampleConcept(
        "a",
        sampleTerm("minefield"),
        sampleTerm("snare", { status: "deprecated", replacements: ["gin"] }),
        sampleTerm("gin", { status: "admitted", replacements: ["noose"] }),
        sampleTerm("noose", { status: "admitted", replacements: ["snare"] }),
      ),
    ],
    ["replacement-discouraged", "replacement-cycle"],
  ],
  [
    "a preferred term for each profile",
    [
      sampleConcept(
        "a",
        sampleTerm("DoD", { profiles: ["army"], type: "acronym", case: "acronym" }),
        sampleTerm("DOD", { profiles: ["nato"], type: "acronym", case: "acronym" }),
      ),
    ],
    [],
  ],
  [
    "a profile without a preferred term",
    [sampleConcept("a", sampleTerm("minefield", { overrides: [{ profile: "nato", status: "deprecated" }] }))],
    ["no-preferred-term"],
  ],
  [
    "a profile with two preferred terms",
    [
      sampleConcept(
        "a",
        sampleTerm("minefield"),
        sampleTerm("mined area", { status: "admitted", overrides: [{ profile: "nato", status: "preferred" }] }),
      ),
    ],
    ["several-preferred-terms"],
  ],
  [
    "a relation to nothing",
    [{ ...one, relations: [{ type: "related", target: "nowhere" }] }],
    ["relation-target-missing"],
  ],
  ["a relation to itself", [{ ...one, relations: [{ type: "related", target: "one" }] }], ["relation-to-itself"]],
  [
    "concepts that supersede each other",
    [
      { ...one, relations: [{ type: "supersededBy", target: "two" }] },
      { ...sampleConcept("two", sampleTerm("snare")), relations: [{ type: "supersededBy", target: "one" }] },
    ],
    ["superseded-cycle"],
  ],
  [
    "concepts that are broader than each other, told from both sides",
    [
      {
        ...one,
        relations: [
          { type: "broader", target: "two" },
          { type: "narrower", target: "two" },
        ],
      },
      sampleConcept("two", sampleTerm("snare")),
    ],
    ["broader-cycle"],
  ],
  [
    "a forbidden term without examples",
    [sampleConcept("a", sampleTerm("minefield"), sampleTerm("snare", { status: "forbidden", positive: ["A snare."] }))],
    ["example-missing"],
  ],
  ["an ordinary word", [sampleConcept("a", sampleTerm("mine"))], ["ordinary-word"]],
  [
    "a term inside a term of another concept",
    [one, sampleConcept("two", sampleTerm("scatterable minefield"))],
    ["contained-term"],
  ],
  [
    "a term inside a term of its own concept",
    [sampleConcept("a", sampleTerm("minefield"), sampleTerm("scatterable minefield", { status: "admitted" }))],
    [],
  ],
  ["surfaces that collide", [one, sampleConcept("two", sampleTerm("Minefield"))], ["surface-collision"]],
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
  ["a concept twice", [one, sampleConcept("one", sampleTerm("snare"))], ["duplicate-concept"]],
  [
    "a term twice",
    [sampleConcept("a", sampleTerm("minefield"), sampleTerm("snare", { id: "minefield", status: "admitted" }))],
    ["duplicate-term"],
  ],
  [
    "examples that hold",
    [sampleConcept("a", sampleTerm("minefield", { positive: ["Two minefields."], negative: ["A miner."] }))],
    [],
  ],
  [
    "a positive example that fails",
    [sampleConcept("a", sampleTerm("minefield", { positive: ["A miner."] }))],
    ["positive-example-fails"],
  ],
  [
    "a negative example that fails",
    [sampleConcept("a", sampleTerm("minefield", { negative: ["Two minefields."] }))],
    ["negative-example-fails"],
  ],
]

test.each(cases)("%s", (_, concepts, codes) => {
  expect(checkRelease(concepts).map((issue) => issue.code)).toEqual(codes)
})

test("a circle is told with its path", () => {
  const chain = ["a", "b", "c"].map((id, at) => ({
    ...sampleConcept(id, sampleTerm(`term ${"xyz"[at]}x`)),
    relations: [{ type: "broader", target: "bca"[at] ?? "" } as const],
  }))
  expect(checkRelease(chain).map(({ message }) => message)).toEqual([
    expect.stringContaining('"a" → "b" → "c" → "a"') as string,
  ])
})

test("publication does not let pass a forbidden term without examples", () => {
  const concepts = [sampleConcept("a", sampleTerm("minefield"), sampleTerm("snare", { status: "forbidden" }))]
  expect(checkRelease(concepts).map(({ severity }) => severity)).toEqual(["warning"])
  expect(checkRelease(concepts, { purpose: "publication" }).map(({ severity }) => severity)).toEqual(["error"])
})

test("beyond a hundred, contained terms are only counted", () => {
  const letters = Array.from({ length: 150 }, (_, at) => `word${at}`)
  const concepts = letters.flatMap((word) => [
    sampleConcept(word, sampleTerm(word)),
    sampleConcept(`long ${word}`, sampleTerm(`very long ${word}`)),
  ])
  const issues = checkRelease(concepts)
  expect(issues).toHaveLength(101)
  expect(issues.at(-1)?.message).toContain("50 more")
})
