import { previewTable, type TablePreview } from "@readback/glossary/formats"
import { describe, expect, test } from "vitest"
import { type Arrangement, arrangedTable, tableQuery } from "./arrangement.ts"

const previewOf = (text: string): TablePreview => {
  const preview = previewTable(new TextEncoder().encode(text))
  if (preview.kind !== "table") throw new Error("No table")
  return preview
}

const known = previewOf("Term,Definition\nmast,A pole.\n")
const foreign = previewOf("Begriff,Egal,Sinn\nMast,x,Ein Pfahl.\n")
const own = previewOf("conceptId,term,status\na,mast,preferred\n")
const query = (preview: TablePreview, said: Arrangement): unknown => {
  const text = tableQuery(preview, said)
  return text === undefined ? undefined : JSON.parse(text)
}

describe("a table that tells itself", () => {
  test("is left to the server", () => {
    expect(tableQuery(known, {})).toBeUndefined()
    expect(tableQuery(own, {})).toBeUndefined()
  })

  test("is sent with all its columns once one of them is chosen", () => {
    expect(query(known, { columns: new Map([[1, { role: "note" }]]) })).toEqual({
      columns: [{ role: "term" }, { role: "note" }],
      hasHeadings: true,
    })
  })

  test("is sent with the separator alone where only that is said", () => {
    expect(query(own, { delimiter: ";" })).toEqual({ delimiter: ";" })
  })
})

test("a table that nobody knows needs a column with terms", () => {
  expect(arrangedTable(foreign, {}).hasTerm).toBe(false)
  const said: Arrangement = { columns: new Map([[0, { role: "term", language: "de" }]]) }
  expect(arrangedTable(foreign, said).hasTerm).toBe(true)
  expect(query(foreign, said)).toEqual({
    columns: [{ role: "term", language: "de" }, { role: "ignored" }, { role: "ignored" }],
    hasHeadings: true,
  })
})

test("our own table is arranged by columns only when one asks for it", () => {
  expect(arrangedTable(own, {})).toMatchObject({ isByColumns: false, hasTerm: true })
  expect(query(own, { isByHand: true })).toEqual({
    columns: [{ role: "conceptId" }, { role: "term" }, { role: "status" }],
    hasHeadings: true,
  })
})
