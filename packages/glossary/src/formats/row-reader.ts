import type { CsvRow } from "./csv-rows.ts"
import type { Header } from "./header.ts"
import type { Issue } from "./issue.ts"
import { unguard } from "./formula-guard.ts"
import { LONGEST_LANGUAGE } from "./language-tag.ts"
import { LONGEST_NAME } from "./longest-name.ts"

/** Reads the cells of one row by column name; an absent column reads as empty. */
export interface RowReader {
  readonly line: number
  cell(column: string): string
  issue(severity: Issue["severity"], code: string, field: string, message: string): Issue
}

/** Columns that hold one name each, and how long it may be. */
const longest: Readonly<Record<string, number>> = {
  conceptId: LONGEST_NAME,
  term: LONGEST_NAME,
  termId: LONGEST_NAME,
  acronym: LONGEST_NAME,
  lang: LONGEST_LANGUAGE,
}

/** A reader for the row, or the issue that makes the row unreadable. */
export function readerOf(header: Header, row: CsvRow): RowReader | Issue {
  const { line, cells } = row
  const issue: RowReader["issue"] = (severity, code, field, message) => {
    const column = header.columns.get(field)
    const heading = header.headings?.[column ?? -1]?.trim() || field
    return { line, severity, code, field: heading, message, ...(column === undefined ? {} : { column: column + 1 }) }
  }
  const nulColumn = cells.findIndex((cell) => cell.includes("\0"))
  if (nulColumn >= 0) {
    const message = `Line ${line} holds a NUL character and was skipped. Remove it, or save the file as UTF-8 text.`
    return { line, column: nulColumn + 1, severity: "error", code: "nul-character", message }
  }
  if (cells.slice(header.width).some((cell) => cell.trim() !== "")) {
    const message = `Line ${line} has ${cells.length} cells for ${header.width} columns and was skipped. Put cells with commas in quotation marks.`
    return { line, column: header.width + 1, severity: "error", code: "too-many-cells", message }
  }
  const long = Object.entries(longest).find(
    ([name, most]) => (cells[header.columns.get(name) ?? -1] ?? "").length > most,
  )
  if (long !== undefined) {
    const [name, most] = long
    const message = `Line ${line} has a ${name} of more than ${most} characters and was skipped. Shorten it.`
    return issue("error", "too-long", name, message)
  }
  return { line, issue, cell: (column) => unguard(cells[header.columns.get(column) ?? -1] ?? "").trim() }
}
