import { csvRows, type CsvRow } from "../csv-rows.ts"
import { detectFamily } from "../detect-family.ts"
import { foreignFile } from "../foreign-file.ts"
import { unguard } from "../formula-guard.ts"
import { readHeader } from "../header.ts"
import type { Layout } from "../layout.ts"
import { parseGlossary } from "../parse-glossary.ts"
import { decodedText } from "../decoded-text.ts"
import { utf8Lines } from "../utf8-lines.ts"
import { type Delimiter, readDelimiter } from "./delimiter.ts"
import type { TableColumn } from "./table-column.ts"
import { columnNamed } from "./table-columns.ts"
import { tableOrigin, type TableOrigin } from "./table-origin.ts"

/** What a file looks like before it is imported: a table with its first rows, or another format by its layout. */
export type FilePreview =
  | ({ readonly kind: "table" } & TablePreview)
  | { readonly kind: "other"; readonly layout: Layout }

/** The first rows of a table and what its columns seem to hold; `rows` has the row of headings too. */
export interface TablePreview {
  readonly origin: TableOrigin
  readonly delimiter: Delimiter
  readonly hasHeadings: boolean
  /** What the columns hold as far as the headings tell; of no interest where the table is our own or a list of abbreviations. */
  readonly columns: readonly (TableColumn | undefined)[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of the table; the rows have no more than the first hundred. */
  readonly width: number
}

/** How to look at a file. */
export interface PreviewOptions {
  readonly fileName?: string
  /** Separates the cells, where it is not what it seems. */
  readonly delimiter?: Delimiter
  /** Whether the bytes are only the head of a file, so that the last line may be cut. */
  readonly isHead?: boolean
  /** Rows shown, 20 if absent. */
  readonly rows?: number
}

/** Columns that are shown and arranged by hand. */
const mostColumns = 100
const lineFeed = 0x0a

const withoutCutLine = (bytes: Uint8Array): Uint8Array => {
  const last = bytes.lastIndexOf(lineFeed)
  return last < 0 ? bytes : bytes.subarray(0, last + 1)
}

/** Looks at the first rows of a glossary file the way `parseGlossary` would read it; never throws. */
export function previewTable(source: Uint8Array, options: PreviewOptions = {}): FilePreview {
  if (foreignFile(source) !== undefined) return { kind: "other", layout: "unknown" }
  const family = detectFamily(source.subarray(0, 1_024), options.fileName)
  // The head of JSON is not JSON; whether it is a glossary the import tells.
  if (family === "json") return { kind: "other", layout: "json" }
  if (family === "tbx") return { kind: "other", layout: parseGlossary(source, { format: family }).layout }
  const whole = decodedText(source)
  const { bytes } = utf8Lines(
    typeof whole === "string" ? whole : options.isHead === true ? withoutCutLine(whole) : whole,
  )
  const sniffed = readDelimiter(bytes)
  const delimiter = options.delimiter ?? sniffed.delimiter
  const rows = firstRows(bytes.subarray(sniffed.start), delimiter, options.rows ?? 20)
  const [first] = rows
  if (first === undefined)
    return { kind: "table", origin: "unknown", delimiter, hasHeadings: true, columns: [], rows: [], width: 0 }
  const header = readHeader(first)
  const headings = first.cells.slice(0, mostColumns)
  return {
    kind: "table",
    origin: tableOrigin(header, headings),
    delimiter,
    hasHeadings: header.isData !== true,
    columns: header.table?.slice(0, mostColumns) ?? headings.map((heading) => columnNamed(heading.trim())),
    rows: rows.map(({ cells }) => cells.slice(0, mostColumns).map(unguard)),
    width: Math.max(...rows.map(({ cells }) => cells.length)),
  }
}

function firstRows(bytes: Uint8Array, delimiter: Delimiter, most: number): readonly CsvRow[] {
  const found: CsvRow[] = []
  for (const row of csvRows(bytes, delimiter)) {
    if ("cells" in row && row.cells.some((cell) => cell.trim() !== "")) found.push(row)
    if (found.length === most) break
  }
  return found
}
