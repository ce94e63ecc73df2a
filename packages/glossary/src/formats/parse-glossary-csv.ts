import { conceptOf } from "./concept-draft.ts"
import { csvRows } from "./csv-rows.ts"
import type { GlossaryDraft } from "./glossary-draft.ts"
import { readHeader, tableHeader, type Header } from "./header.ts"
import { issueLog } from "./issue-log.ts"
import type { Issue } from "./issue.ts"
import { parsedGlossary, type ParsedGlossary } from "./parsed-glossary.ts"
import { readAcronymRow } from "./read-acronym-row.ts"
import { readTermRow } from "./read-term-row.ts"
import { readerOf, type RowReader } from "./row-reader.ts"
import { asCodewords } from "./table/as-codewords.ts"
import { readDelimiter, type Delimiter } from "./table/delimiter.ts"
import { inGlossaryLanguage } from "./table/in-glossary-language.ts"
import { readTableRow } from "./table/read-table-row.ts"
import type { TableColumn } from "./table/table-column.ts"
import { utf8Lines } from "./utf8-lines.ts"

/** How to read a table; what is absent the table tells itself. */
export interface CsvOptions {
  /** The language (BCP 47) of terms whose row names none; `en` if absent. */
  readonly defaultLanguage?: string
  readonly delimiter?: Delimiter
  /** What the columns hold, from left to right, where the headings do not tell. */
  readonly columns?: readonly (TableColumn | undefined)[]
  /** Whether the first row holds headings; of interest only beside `columns`, `true` if absent. */
  readonly hasHeadings?: boolean
}

/** What a table may demand of memory and time: ten times the 50,000 concepts that glossaries are made for. */
const mostRows = 500_000
const mostIssues = 20_000

const tooManyRows = (line: number): Issue => ({
  line,
  severity: "error",
  code: "too-large",
  message: `Line ${line}: the table has more than ${mostRows} rows, so reading ended here. Split it into several files.`,
})

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

const readAsCodewords: Issue = {
  line: 1,
  severity: "warning",
  code: "read-as-codewords",
  message:
    "The terms are words in capitals, so they were read as codewords, which are looked for in radio traffic only.",
}

/** Codewords are not quarantined as the abbreviations are that they were taken for at first. */
const isOfFile = (issue: Issue): boolean => !issue.code.startsWith("quarantined")

const readRow = (glossary: GlossaryDraft, row: RowReader, header: Header, language: string): boolean => {
  if (header.table !== undefined) return readTableRow(glossary, row, header.table, language)
  return header.layout === "readback" ? readTermRow(glossary, row, language) : readAcronymRow(glossary, row)
}

/**
 * Reads a glossary from CSV or TSV (RFC 4180, UTF-8): our own table of terms, a list of abbreviations and their expansions,
 * or the table of another tool, told apart by the header or by `columns`. Never throws on bad data: a bad row becomes an issue with its line, good rows survive.
 */
export function parseGlossaryCsv(text: string | Uint8Array, options: CsvOptions = {}): ParsedGlossary {
  const { bytes, issues: encodingIssues } = utf8Lines(text)
  const glossary: GlossaryDraft = { concepts: new Map(), issues: issueLog(mostIssues) }
  for (const issue of encodingIssues) glossary.issues.add(issue)
  const language = options.defaultLanguage ?? "en"
  const sniffed = readDelimiter(bytes)
  let header: Header | undefined
  let rows = 0
  let skipped = encodingIssues.length
  for (const found of csvRows(bytes.subarray(sniffed.start), options.delimiter ?? sniffed.delimiter)) {
    const row = { ...found, line: found.line + sniffed.lines }
    if (rows === mostRows) {
      glossary.issues.add(tooManyRows(row.line))
      break
    }
    if ("code" in row) {
      glossary.issues.add(row)
      rows += 1
      skipped += 1
      continue
    }
    if (row.cells.every((cell) => cell.trim() === "")) continue
    if (header === undefined) {
      header =
        options.columns === undefined ? readHeader(row) : tableHeader(row, options.columns, options.hasHeadings ?? true)
      if (header.table !== undefined) header = { ...header, table: inGlossaryLanguage(header.table, language) }
      for (const issue of header.issues) glossary.issues.add(issue)
      if (header.issues.some((issue) => issue.severity === "error")) break
      if (header.isData !== true) continue
    }
    rows += 1
    const reader = readerOf(header, row)
    if ("code" in reader) {
      glossary.issues.add(reader)
      skipped += 1
    } else if (!readRow(glossary, reader, header, language)) skipped += 1
  }
  const isFaultless = glossary.issues.list().length === 0
  if (isFaultless && header === undefined) glossary.issues.add(emptyFile)
  if (isFaultless && header !== undefined && rows === 0) glossary.issues.add(headerOnly(1))
  const concepts = [...glossary.concepts.values()].map(conceptOf)
  const codewords = header?.layout === "term-list" ? asCodewords(concepts) : undefined
  const issues = glossary.issues.list()
  return parsedGlossary({
    layout: header?.layout ?? "readback",
    concepts: codewords ?? concepts,
    issues: codewords === undefined ? issues : [readAsCodewords, ...issues.filter(isOfFile)],
    rows,
    skipped,
  })
}
