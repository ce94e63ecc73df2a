import { conceptOf } from "./concept-draft.ts"
import { csvRows } from "./csv-rows.ts"
import type { GlossaryDraft } from "./glossary-draft.ts"
import { readHeader, type Header } from "./header.ts"
import type { Issue } from "./issue.ts"
import { parsedGlossary, type ParsedGlossary } from "./parsed-glossary.ts"
import { readAcronymRow } from "./read-acronym-row.ts"
import { readTermRow } from "./read-term-row.ts"
import { readerOf } from "./row-reader.ts"
import { utf8Lines } from "./utf8-lines.ts"

/** How to read a table; what is absent the table tells itself. */
export interface CsvOptions {
  /** The language (BCP 47) of terms whose row names none; `en` if absent. */
  readonly defaultLanguage?: string
}

const emptyFile: Issue = {
  line: 1,
  severity: "error",
  code: "empty-file",
  message: "The file holds no table. Its first line must name the columns, for example conceptId,term,status.",
}

const headerOnly = (line: number): Issue => ({
  line,
  severity: "warning",
  code: "no-rows",
  message: "The file has a header but no rows. Add one row for each term.",
})

/**
 * Reads a glossary from CSV (RFC 4180, UTF-8): our own table of terms, or a list of abbreviations and their expansions,
 * told apart by the header. Never throws on bad data: a bad row becomes an issue with its line, good rows survive.
 */
export function parseGlossaryCsv(text: string | Uint8Array, options: CsvOptions = {}): ParsedGlossary {
  const { bytes, issues: encodingIssues } = utf8Lines(text)
  const glossary: GlossaryDraft = { concepts: new Map(), issues: [...encodingIssues] }
  const language = options.defaultLanguage ?? "en"
  let header: Header | undefined
  let rows = 0
  let skipped = encodingIssues.length
  for (const row of csvRows(bytes)) {
    if ("code" in row) {
      glossary.issues.push(row)
      rows += 1
      skipped += 1
      continue
    }
    if (row.cells.every((cell) => cell.trim() === "")) continue
    if (header === undefined) {
      header = readHeader(row)
      glossary.issues.push(...header.issues)
      if (header.issues.some((issue) => issue.severity === "error")) break
      continue
    }
    rows += 1
    const reader = readerOf(header, row)
    if ("code" in reader) {
      glossary.issues.push(reader)
      skipped += 1
      continue
    }
    const isRead =
      header.layout === "readback" ? readTermRow(glossary, reader, language) : readAcronymRow(glossary, reader)
    if (!isRead) skipped += 1
  }
  if (header === undefined && glossary.issues.length === 0) glossary.issues.push(emptyFile)
  if (header !== undefined && rows === 0 && glossary.issues.length === 0) glossary.issues.push(headerOnly(1))
  return parsedGlossary({
    layout: header?.layout ?? "readback",
    concepts: [...glossary.concepts.values()].map(conceptOf),
    issues: glossary.issues.sort((a, b) => a.line - b.line),
    rows,
    skipped,
  })
}
