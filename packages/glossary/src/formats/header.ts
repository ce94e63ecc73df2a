import { ownColumns } from "./columns.ts"
import type { CsvRow } from "./csv-rows.ts"
import type { Issue } from "./issue.ts"
import type { Layout } from "./layout.ts"

/** Where the columns of a file stand. */
export interface Header {
  readonly layout: Layout
  readonly width: number
  readonly columns: ReadonlyMap<string, number>
  readonly issues: readonly Issue[]
}

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
    const place = { line: row.line, field: cell, severity: "warning" } as const
    if (name === undefined) {
      const message = `Column "${cell}" is not known and was left out. Known columns: ${ownColumns.join(", ")}.`
      if (cell !== "") issues.push({ ...place, code: "unknown-column", message })
    } else if (columns.has(name)) {
      const message = `Column "${cell}" occurs twice; the first was read. Remove the other.`
      issues.push({ ...place, code: "duplicate-column", message })
    } else columns.set(name, index)
  }
  for (const name of required) {
    if (columns.has(name)) continue
    const message = `Column "${name}" is missing, so no row can be read. Add it; the table needs ${required.join(", ")}.`
    issues.push({ line: row.line, field: name, severity: "error", code: "missing-column", message })
  }
  return { layout: "readback", width: cells.length, columns, issues }
}

/** Reads the header row: an abbreviation column beside an expansion column makes an abbreviation list. */
export function readHeader(row: CsvRow): Header {
  const cells = row.cells.map((cell) => cell.trim())
  const abbreviation = locate(abbreviationNames, cells)
  const expansions = locate(expansionNames, cells)
  if (abbreviation < 0 || expansions < 0 || cells.includes("conceptId")) return ownHeader(row, cells)
  const columns = new Map([
    ["acronym", abbreviation],
    ["expansions", expansions],
  ])
  const source = locate(["source"], cells)
  if (source >= 0) columns.set("source", source)
  return { layout: "acronym-list", width: cells.length, columns, issues: [] }
}
