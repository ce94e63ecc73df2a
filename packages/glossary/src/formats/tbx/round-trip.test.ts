import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryConcepts } from "../testing/arbitrary-concept.ts"
import { readTbx } from "../testing/read-tbx.ts"
import { writeTbx } from "./write-tbx.ts"

describe.each(["dca", "dct", "v2"] as const)("TBX in style %s", (style) => {
  test("what is written is read back without loss and without an error", () => {
    fc.assert(
      fc.property(arbitraryConcepts, (concepts) => {
        const { concepts: read, issues } = readTbx([...writeTbx(concepts, style)].join(""))
        expect(read).toEqual(concepts)
        expect(issues.filter(({ code }) => !code.startsWith("quarantined") && code !== "no-entries")).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

const words = fc.constantFrom("mast", "antenna mast", "AM", "relay", "é &amp; b", "  wrapped\n   line ", "x".repeat(60))
const statuses = fc.constantFrom(
  "preferredTerm-admn-sts",
  "admittedTerm-admn-sts",
  "supersededTerm-admn-sts",
  "legalTerm-admn-sts",
  "notRecommended",
  "Draft",
  "forbidden",
)
const item = (type: string, element: string) => words.map((text) => `<${element} type="${type}">${text}</${element}>`)
const anywhere = fc.oneof(
  words.map((text) => `<note>${text}</note>`),
  item("definition", "descrip"),
  item("source", "admin"),
  item("subjectField", "descrip"),
  item("context", "descrip"),
  item("unheardOf", "descrip"),
  item("x-vendor", "admin"),
  words.map((text) => `<v:thing a="1">${text}<v:part/></v:thing>`),
  words.map((text) => `<hi xmlns:w="urn:w" w:b="2"> ${text} <w:c>d</w:c></hi>`),
  fc.constant('<ref type="crossReference" target="c2">see</ref>'),
  fc.constant(
    "<transacGrp>\n  <transac type='transactionType'>origination</transac> <date>2026-01-01</date>\n</transacGrp>",
  ),
  fc
    .tuple(words, words)
    .map(
      ([text, by]) =>
        `<descripGrp><descrip type="definition">${text}</descrip><admin type="source">${by}</admin><note>of it</note></descripGrp>`,
    ),
  fc
    .tuple(words, words)
    .map(
      ([text, by]) =>
        `<descripGrp>\n<descrip type="context">${text}</descrip>\n<admin type="source">${by}</admin></descripGrp>`,
    ),
)
const ofTerms = fc.oneof(
  anywhere,
  statuses.map((value) => `<termNote type="administrativeStatus">${value}</termNote>`),
  item("partOfSpeech", "termNote"),
  fc
    .constantFrom("fullForm", "acronym", "initialism", "entryTerm")
    .map((value) => `<termNote type="termType">${value}</termNote>`),
  item("register", "termNote"),
)
const several = (one: fc.Arbitrary<string>) => fc.array(one, { maxLength: 4 }).map((parts) => parts.join("\n"))
const foreignTerm = fc
  .tuple(fc.option(fc.constantFrom("t1", "t2")), words, several(ofTerms))
  .map(([id, text, inside]) => `<termSec${id === null ? "" : ` id="${id}"`}><term>${text}</term>${inside}</termSec>`)
const foreignSection = fc
  .tuple(fc.constantFrom("en", "fr", "de-DE"), several(anywhere), several(foreignTerm))
  .map(([language, inside, terms]) => `<langSec xml:lang="${language}">${inside}${terms}</langSec>`)
const foreignEntry = fc
  .tuple(fc.constantFrom("c1", "c2", "_x0041_", "a b"), several(anywhere), several(foreignSection))
  .map(([id, inside, sections]) => `<conceptEntry id="${id}">${inside}${sections}</conceptEntry>`)
const foreignFile = several(foreignEntry).map(
  (entries) =>
    `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:v="urn:vendor"><text><body>${entries}</body></text></tbx>`,
)

describe.each(["dca", "dct", "v2"] as const)("TBX of others written in style %s", (style) => {
  test("says after reading what it said before", () => {
    fc.assert(
      fc.property(foreignFile, (file) => {
        const { concepts } = readTbx(file)
        expect(readTbx([...writeTbx(concepts, style)].join("")).concepts).toEqual(concepts)
      }),
      { numRuns: 300 },
    )
  })
})
