import { CsvError, type Info, parse } from "csv-parse"
import { Readable } from "node:stream"
import { UnreadableFile } from "../plain-bytes.ts"
import { type Line, MAX_LINE_BYTES } from "../read-lines.ts"
import type { TableRows } from "./table-rows.ts"

/** Most columns of a table. */
const MOST_COLUMNS = 500

/** What separates the values of a table, by the name of its file; undefined where the name is of no table. */
export function separatorOf(name: string): "," | "\t" | undefined {
  const plain = name.toLowerCase().replace(/\.(gz|zst)$/, "")
  return plain.endsWith(".csv") ? "," : /\.(tsv|tab)$/.test(plain) ? "\t" : undefined
}

/**
 * Reads a table whose first row names its columns (RFC 4180; where a CSV file's first row has more semicolons than
 * commas, they separate). One row is held at a time. Every row is a record of the line on which it begins.
 */
export async function readSeparated(chunks: AsyncIterable<Uint8Array>, separator: "," | "\t"): Promise<TableRows> {
  const rows = separated(chunks, separator)
  const first = await rows.next()
  const names = first.done === true ? [] : first.value.cells.map((name) => name.trim())
  if (names.length > MOST_COLUMNS) {
    throw new UnreadableFile(
      "table-columns",
      `the table has ${names.length} columns; at most ${MOST_COLUMNS} can be read`,
    )
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) {
    throw new UnreadableFile("table-columns", `two columns are called "${twice}"; give each a name of its own`)
  }
  const records = async function* (): AsyncGenerator<Line> {
    for await (const { number, cells } of rows) {
      yield cells.length > names.length
        ? { number, problem: "too-many-cells" }
        : { number, value: valueOf(names, cells) }
    }
  }
  return { names, records: records() }
}

/** A row by the names of its columns, without the cells that are empty. */
function valueOf(names: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.flatMap((name, at) => ((cells[at] ?? "") === "" ? [] : [[name, cells[at]]])))
}

interface Row {
  readonly number: number
  readonly cells: readonly string[]
}

async function* separated(chunks: AsyncIterable<Uint8Array>, separator: "," | "\t"): AsyncGenerator<Row, void> {
  const { start, all } = await beginning(chunks)
  const delimiter = separator === "," && count(start, ";") > count(start, ",") ? ";" : separator
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE_BYTES,
  })
  const source = Readable.from(all)
  source.on("error", (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // The reader tells on which line a row ends.
      const height = record.reduce((lines, cell) => lines + count(cell, "\n"), 0)
      yield { number: info.lines - height, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile("table-damaged", wordsOf(error), lineOf(error))
    throw error
  } finally {
    source.destroy()
  }
}

const count = (text: string, what: string): number => text.split(what).length - 1

/** Characters of the first line that are looked at. */
const MOST_OF_FIRST_LINE = 64 * 1024

/** The first line of a text, as far as it is looked at, and all pieces as valid UTF-8. */
async function beginning(chunks: AsyncIterable<Uint8Array>) {
  const pieces = utf8(chunks)
  let start = ""
  while (!start.includes("\n") && start.length < MOST_OF_FIRST_LINE) {
    const next = await pieces.next()
    if (next.done === true) break
    start += next.value
  }
  const all = async function* () {
    yield start
    yield* pieces
  }
  return { start: start.split("\n", 1)[0] ?? "", all: all() }
}

async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UnreadableFile("not-utf8", "from here on the file is not valid UTF-8; save it as UTF-8 and send it again")
  }
}

/** Why a table cannot be read on, in words of its writer. */
function wordsOf({ code }: CsvError): string {
  if (code === "CSV_MAX_RECORD_SIZE")
    return `a row is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB; a quote may be missing before`
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return "a quoted value is not closed before the end of the file; look for a stray quote"
  return 'a quote stands where none may; write a quote inside a quoted value twice ("")'
}

/** Where it stopped; of a quote that is not closed, that is the end of the file, which tells nothing. */
function lineOf(error: CsvError & { readonly lines?: unknown }): number | undefined {
  return error.code === "CSV_QUOTE_NOT_CLOSED" || typeof error.lines !== "number" ? undefined : error.lines
}
