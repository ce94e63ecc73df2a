import type { ColumnMeanings } from "@readback/domain"
import { guessColumns } from "./table/guess-columns.ts"
import { isParquet, readParquet } from "./table/read-parquet.ts"
import { readSeparated, separatorOf } from "./table/read-separated.ts"
import type { TableRows } from "./table/table-rows.ts"
import type { ImportFile } from "./import-file.ts"
import type { Line } from "./read-lines.ts"
import { plainBytes } from "./plain-bytes.ts"
import { readRecords } from "./read-records.ts"
import { knownFormat, readRow } from "./read-row.ts"

/** A file's records, and how the columns of a table are read; `columns` is undefined where no table or a known format. */
export interface FileRecords {
  readonly kind: "json" | "table"
  /** The names of the columns of a table, in order. */
  readonly names: readonly string[]
  readonly columns: ColumnMeanings | undefined
  readonly records: AsyncIterable<Line>
}

/**
 * Opens a file as records: lines of JSON, elements of a JSON list, or rows of a table (CSV, TSV, Parquet). The rows of a
 * table are read by the given meanings of its columns; else as the known format that their names are; else by what their
 * names say. `see` is shown the file's bytes as they are read.
 */
export async function readFile(
  file: ImportFile,
  given: ColumnMeanings | undefined,
  see: (bytes: Uint8Array) => void = () => undefined,
): Promise<FileRecords> {
  const observed = async function* () {
    for await (const chunk of file.open()) {
      see(chunk)
      yield chunk
    }
  }
  if (await isParquet(file)) return table(await readParquet(file, see), given)
  const separator = separatorOf(file.name)
  if (separator === undefined) {
    return { kind: "json", names: [], columns: undefined, records: readRecords(plainBytes(observed())) }
  }
  return table(await readSeparated(plainBytes(observed()), separator), given)
}

/**
 * The columns of a known format mean what that format says; unless the names tell of prompts and responses, while the
 * format has no more than a prompt, or cannot read the first row.
 */
async function table({ names, records }: TableRows, given: ColumnMeanings | undefined): Promise<FileRecords> {
  const rows = records[Symbol.asyncIterator]()
  const first = await rows.next()
  const guess = guessColumns(names)
  const isWhole = ["prompt", "response"].every((meaning) => Object.values(guess).some((one) => one === meaning))
  const format = knownFormat(Object.fromEntries(names.map((name) => [name, ""])))
  const read = first.done === true ? undefined : readRow(first.value)
  const isDoubtful = format === "trl_prompts" || (read !== undefined && "issues" in read)
  const isKnown = format !== undefined && !(isWhole && isDoubtful)
  const all = async function* () {
    if (first.done !== true) yield first.value
    yield* { [Symbol.asyncIterator]: () => rows }
  }
  return { kind: "table", names, columns: given ?? (isKnown ? undefined : guess), records: all() }
}
