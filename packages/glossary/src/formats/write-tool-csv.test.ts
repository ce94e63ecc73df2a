import { describe, expect, test } from "vitest"
import type { Concept } from "../model/concept.ts"
import { parseGlossaryCsv } from "./parse-glossary-csv.ts"
import { writeGlossary } from "./write-glossary.ts"
import type { GlossaryFormat } from "./glossary-format.ts"

const HEAD = "conceptId,lang,term,termType,status,definition,subjectFields\n"
const read = (rows: string) => parseGlossaryCsv(HEAD + rows).concepts
const concepts = read(
  [
    "c1,en,antenna mast,fullForm,preferred,A pole that carries antennas.,signals|power",
    "c1,en,aerial pole,fullForm,admitted,,",
    "c1,en,flagpole,fullForm,deprecated,,",
    "c1,fr,mât d'antenne,fullForm,preferred,,",
    "c2,en,relay,fullForm,preferred,,signals",
    'c3,en,"halt, listening",fullForm,preferred,,',
    "c3,fr,halte d'écoute,fullForm,preferred,,",
  ].join("\n"),
)
const linesOf = (all: readonly Concept[]) =>
  all.flatMap(({ id, terms }) => terms.map(({ text, status, language = "-" }) => `${id} ${language} ${text} ${status}`))
const text = (format: GlossaryFormat) => [...writeGlossary(concepts, format, { language: "en" })].join("")

describe("tables for other tools", () => {
  test("MultiTerm gets every term with its status, and it is read again as it was", () => {
    expect(text("multiterm-csv").split("\r\n")[0]).toBe(
      "Entry Number,Subject,English,Status,English,Status,English,Status,English Definition,French,Status,French Definition",
    )
    const again = parseGlossaryCsv(text("multiterm-csv"))
    expect(linesOf(again.concepts)).toEqual(linesOf(concepts))
    expect(again.concepts[0]).toMatchObject({
      definition: "A pole that carries antennas.",
      subjectFields: ["signals", "power"],
    })
    expect(again.issues).toEqual([])
  })

  test("memoQ gets what it can say: approved terms, and forbidden ones", () => {
    const again = parseGlossaryCsv(text("memoq-csv"))
    expect(linesOf(again.concepts)).toEqual(linesOf(concepts).map((line) => line.replace("deprecated", "forbidden")))
    expect(again.issues).toEqual([])
  })

  test("Google gets the preferred terms of concepts in two languages", () => {
    expect(text("google-csv")).toBe(
      "en,fr,pos,description\r\n" +
        "antenna mast,mât d'antenne,,A pole that carries antennas.\r\n" +
        '"halt, listening",halte d\'écoute,,\r\n',
    )
  })

  test("DeepL gets a pair for each approved term, each source once, none that is too long", () => {
    expect(text("deepl-csv")).toBe(
      "antenna mast,mât d'antenne,en,fr\r\n" +
        "aerial pole,mât d'antenne,en,fr\r\n" +
        '"halt, listening",halte d\'écoute,en,fr\r\n',
    )
    const twice = read(
      "a,en,mast,fullForm,preferred,,\na,fr,mât,fullForm,preferred,,\nb,en,mast,fullForm,preferred,,\nb,fr,pylône,fullForm,preferred,,\n",
    )
    expect([...writeGlossary(twice, "deepl-csv")]).toEqual(["mast,mât,en,fr\r\n"])
    const long = read(`a,en,${"é".repeat(513)},fullForm,preferred,,\na,fr,mât,fullForm,preferred,,\n`)
    expect([...writeGlossary(long, "deepl-csv")]).toEqual([])
  })

  test("a glossary of one language has nothing for those that take pairs", () => {
    const one = read("a,en,mast,fullForm,preferred,,\n")
    expect([...writeGlossary(one, "deepl-csv")]).toEqual([])
    expect([...writeGlossary(one, "google-csv")]).toEqual(["en,pos,description\r\n"])
  })

  test.each(["multiterm-csv", "memoq-csv", "google-csv", "deepl-csv"] as const)(
    "%s runs nothing in a spreadsheet",
    (format) => {
      const evil = read("a,en,'=cmd(),fullForm,preferred,,\na,fr,@sum,fullForm,preferred,,\n")
      expect(evil[0]?.terms.map(({ text: word }) => word)).toEqual(["=cmd()", "@sum"])
      expect([...writeGlossary(evil, format)].join("")).not.toMatch(/(^|,)"?[=@]/m)
    },
  )
})
