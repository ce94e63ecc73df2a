import { describe, expect, test } from "vitest"
import { previewTable, type PreviewOptions, type TablePreview } from "./preview-table.ts"

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

const tableOf = (text: string, options: PreviewOptions = {}): TablePreview => {
  const preview = previewTable(encoded(text), options)
  if (preview.kind !== "table") throw new Error("It was taken for another format")
  return preview
}

test.each([
  ["our own table", "conceptId,term,status\na,mast,preferred\n", "readback"],
  ["a list of abbreviations", "Acronym;Meaning\nAM;antenna mast\n", "acronym-list"],
  ["memoQ", "Entry_ID;English;Term_Info;French\n7;mast;x;mât\n", "memoq"],
  ["MultiTerm", "Entry Number\tEnglish\tStatus\tFrench\n3\tmast\tpreferred\tmât\n", "multiterm"],
  ["SKOS labels", "iri,prefLabel,altLabels\nurn:a,mast,pole\n", "skos"],
  ["DeepL", "mast,mât,en,fr\n", "deepl"],
  ["Google", "en,fr,pos,description\nmast,mât,noun,A pole.\n", "google"],
  ["terms and definitions", "Term,Definition\nmast,A pole.\n", "term-list"],
  ["terms in two languages", "English,French,Note\nmast,mât,n\n", "term-table"],
  ["headings that nobody knows", "Begriff;Erklärung\nMast;Ein Pfahl.\n", "unknown"],
  ["nothing", "", "unknown"],
])("%s is told by its headings", (_, text, origin) => {
  expect(tableOf(text).origin).toBe(origin)
})

describe("the preview of a table", () => {
  test("says what the columns hold, and has the first rows", () => {
    expect(tableOf("English;French;Egal\nmast;mât;x\nrelay;relais;y\n", { rows: 2 })).toEqual({
      kind: "table",
      origin: "term-table",
      delimiter: ";",
      hasHeadings: true,
      columns: [{ role: "term", language: "en" }, { role: "term", language: "fr" }, undefined],
      rows: [
        ["English", "French", "Egal"],
        ["mast", "mât", "x"],
      ],
      width: 3,
    })
  })

  test("guesses single columns of a table that cannot be read as it is", () => {
    expect(tableOf("Begriff,Definition\nmast,A pole.\n").columns).toEqual([undefined, { role: "definition" }])
  })

  test("follows another separator", () => {
    expect(tableOf("a,b;c\n", { delimiter: "," }).rows).toEqual([["a", "b;c"]])
  })

  test("leaves out the line that the head of a file cuts, even within a character", () => {
    const head = encoded("Term,Note\nmast,é\nrelay,é").subarray(0, -1)
    expect(previewTable(head, { isHead: true })).toMatchObject({
      rows: [
        ["Term", "Note"],
        ["mast", "é"],
      ],
    })
  })

  test("shows a formula as the text it is, and no more than a hundred columns", () => {
    expect(tableOf("Term,Note\n'=1+1,n\n").rows[1]).toEqual(["=1+1", "n"])
    const wide = tableOf(`${Array.from({ length: 400 }, (_, at) => `c${at}`).join(",")}\n`)
    expect([wide.rows[0]?.length, wide.columns.length, wide.width]).toEqual([100, 100, 400])
  })
})

test.each([
  ["TBX", '<tbx type="TBX-Basic" style="dct"><text>', "tbx-dct"],
  ["TBX of 2008", '<martif type="TBX-Basic">', "tbx-v2"],
  ["HTML", "<html>", "unknown"],
  ["a workbook", "PK\u0003\u0004", "unknown"],
])("%s is named though its head is cut", (_, text, layout) => {
  expect(previewTable(encoded(text), { isHead: true })).toEqual({ kind: "other", layout })
})

test("JSON is named though its head is cut", () => {
  const head = encoded('{"format":"readback-glossary","version":1,"concepts":[{"id":')
  expect(previewTable(head, { isHead: true })).toEqual({ kind: "other", layout: "json" })
})
