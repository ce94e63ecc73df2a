import { ownColumns } from "./columns.ts"
import type { CsvRow } from "./csv-rows.ts"
import type { Issue } from "./issue.ts"
import type { Layout } from "./layout.ts"
import type { TableColumn } from "./table/table-column.ts"
import { deeplColumns, tableColumns } from "./table/table-columns.ts"

/** Where the columns of a file stand. */
export interface Header {
  readonly layout: Layout
  readonly width: number
  readonly columns: ReadonlyMap<string, number>
  readonly issues: readonly Issue[]
  /** What the columns hold where the table is not our own; their names are then their numbers from 0. */
  readonly table?: readonly (TableColumn | undefined)[]
  /** The first row is no header but a row like the others. */
  readonly isData?: boolean
  /** The headings as the file has them, for reports. */
  readonly headings?: readonly string[]
}

/** Columns that a table has at most. */
const mostColumns = 1_000

const longestEcho = 60

const tooManyColumns = ({ line, cells }: CsvRow): Header => ({
  layout: "unknown",
  width: cells.length,
  columns: new Map(),
  issues: [
    {
      line,
      severity: "error",
      code: "too-many-columns",
      message: `The first row has ${cells.length} columns; a table has at most ${mostColumns}. Is the file a glossary, and its separator a comma, a semicolon or a tab?`,
    },
  ],
})

const abbreviationNames = ["acronym", "abbreviation", "abbr", "short"]
const expansionNames = ["expansions", "expansion", "expansions_semicolon", "meaning", "meanings", "definition", "long"]
const required = ["conceptId", "term", "status"]

const locate = (names: readonly string[], cells: readonly string[]): number =>
  cells.findIndex((cell) => names.includes(cell.toLowerCase()))

const ownHeader = (row: CsvRow, cells: readonly string[]): Header => {
  const columns = new Map<string, number>()
  const issues: Issue[] = []
  for (const [index, cell] of cells.entries()) {
    const name = ownColumns.find((column) => column.toLowerCase() === cell.toLowerCase())
    const heading = cell.slice(0, longestEcho)
    const place = { line: row.line, field: heading, severity: "warning" } as const
    if (name === undefined) {
      const message = `Column "${heading}" is not known and was left out. Known columns: ${ownColumns.join(", ")}.`
      if (cell !== "") issues.push({ ...place, code: "unknown-column", message })
    } else if (columns.has(name)) {
      const message = `Column "${cell}" occurs twice; the first was read. Remove the other.`
      issues.push({ ...place, code: "duplicate-column", message })
    } else columns.set(name, index)
  }
  for (const name of required) {
    if (columns.has(name)) continue
    const message = `Column "${name}" is missing, so no row can be read. Add it; our table needs ${required.join(", ")}, others a term beside its definition, or the languages as headings (en, fr).`
    issues.push({ line: row.line, field: name, severity: "error", code: "missing-column", message })
  }
  return { layout: "readback", width: cells.length, columns, issues }
}

/** The header of a table whose columns are known. */
export const tableHeader = (row: CsvRow, table: readonly (TableColumn | undefined)[], hasHeadings: boolean): Header => {
  if (row.cells.length > mostColumns) return tooManyColumns(row)
  const unknown = hasHeadings
    ? row.cells.map((cell) => cell.trim()).filter((cell, at) => cell !== "" && table[at] === undefined)
    : []
  const isList = table.filter((column) => column?.role === "term").length === 1
  return {
    layout: isList ? "term-list" : "term-table",
    width: Math.max(row.cells.length, table.length),
    columns: new Map(table.map((_, index) => [String(index), index])),
    table,
    isData: !hasHeadings,
    headings: hasHeadings ? row.cells : [],
    issues: unknown.map((cell) => ({
      line: row.line,
      field: cell.slice(0, longestEcho),
      severity: "warning",
      code: "unknown-column",
      message: `Column "${cell.slice(0, longestEcho)}" is not known and was left out.`,
    })),
  }
}

const acronymHeader = (cells: readonly string[]): Header | undefined => {
  const expansions = locate(expansionNames, cells)
  const named = locate(abbreviationNames, cells)
  const abbreviation = named < 0 && locate(["meaning"], cells) >= 0 ? locate(["title"], cells) : named
  if (abbreviation < 0 || expansions < 0) return undefined
  const columns = new Map([
    ["acronym", abbreviation],
    ["expansions", expansions],
  ])
  for (const name of ["source", "context", "notes"]) {
    const index = locate([name], cells)
    if (index >= 0) columns.set(name, index)
  }
  return { layout: "acronym-list", width: cells.length, columns, issues: [] }
}

/**
 * Reads the header row: our own table has `conceptId` and `term`, an abbreviation beside an expansion makes an abbreviation
 * list, and the headings of other tools a table of terms.
 */
export function readHeader(row: CsvRow): Header {
  if (row.cells.length > mostColumns) return tooManyColumns(row)
  const cells = row.cells.map((cell) => cell.trim())
  if (cells.includes("conceptId")) return ownHeader(row, cells)
  const acronyms = acronymHeader(cells)
  if (acronyms !== undefined) return acronyms
  const deepl = deeplColumns(cells)
  if (deepl !== undefined) return tableHeader(row, deepl, false)
  const table = cells.includes("term") && cells.includes("status") ? undefined : tableColumns(cells)
  return table === undefined ? ownHeader(row, cells) : tableHeader(row, table, true)
}
