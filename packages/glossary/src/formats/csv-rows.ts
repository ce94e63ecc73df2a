import { CsvError, parse, type Options } from "csv-parse/browser/esm/sync"
import type { Issue } from "./issue.ts"
import type { Delimiter } from "./table/delimiter.ts"

/** One record of a CSV file (RFC 4180) and the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

const firstWindow = 65_536
const longestRecord = 1_048_576
const mostStrayQuotes = 1_000
const lineFeed = 0x0a
const carriageReturn = 0x0d

interface RecordInfo {
  readonly record: readonly string[]
  readonly info: { readonly bytes: number }
}

/** With `info` the parser hands over more than its types say, hence the cast. */
const optionsWith = (delimiter: Delimiter, collect: (found: RecordInfo) => null): Options => ({
  info: true,
  delimiter,
  relax_quotes: delimiter === "\t",
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  on_record: collect as never,
})

interface Parsed {
  /** Complete records and the byte offset after each. */
  readonly records: readonly { readonly cells: readonly string[]; readonly end: number }[]
  readonly failure: "none" | "open-quote" | "stray-quote"
}

const parseWindow = (bytes: Uint8Array, delimiter: Delimiter): Parsed => {
  const records: { cells: readonly string[]; end: number }[] = []
  const collect = ({ record, info }: RecordInfo): null => {
    records.push({ cells: record, end: info.bytes })
    return null
  }
  try {
    parse(bytes, optionsWith(delimiter, collect))
    return { records, failure: "none" }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records, failure: error.code === "CSV_QUOTE_NOT_CLOSED" ? "open-quote" : "stray-quote" }
  }
}

const isBreak = (byte: number | undefined): boolean => byte === lineFeed || byte === carriageReturn

const lineBreaks = (bytes: Uint8Array, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at += 1)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) count += 1
  return count
}

const afterLine = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && !isBreak(bytes[at])) at += 1
  return at + (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1)
}

/** The end of a window of about `length` bytes that does not cut a line; undefined where its line goes on. */
const windowEnd = (bytes: Uint8Array, from: number, length: number): number | undefined => {
  if (from + length >= bytes.length) return bytes.length
  const window = bytes.subarray(from, from + length)
  const lastFeed = window.lastIndexOf(lineFeed)
  const last = lastFeed < 0 ? window.lastIndexOf(carriageReturn) : lastFeed
  return last < 0 ? undefined : from + last + 1
}

const tooLong = (line: number): Issue => ({
  line,
  severity: "error",
  code: "too-long",
  message: `Line ${line} has more than ${longestRecord / 1024 / 1024} MiB and was skipped. Is the file a table, with a line for each row?`,
})

const strayQuote = (line: number): Issue => ({
  line,
  severity: "error",
  code: "stray-quote",
  message: `Line ${line} has a quotation mark out of place and was skipped. Put the whole cell in quotation marks and double those inside it.`,
})

const givenUp = (line: number): Issue => ({
  line,
  severity: "error",
  code: "too-many-stray-quotes",
  message: `${mostStrayQuotes} lines have a quotation mark out of place, so reading ended in line ${line}. Export the file anew, with cells in quotation marks.`,
})

/**
 * Reads the records of a CSV file window by window, so that a large file needs little memory; a line with a quotation
 * mark out of place yields an issue and reading goes on with the next line.
 */
export function* csvRows(bytes: Uint8Array, delimiter: Delimiter): Generator<CsvRow | Issue> {
  let at = 0
  let line = 1
  let counted = 0
  let length = firstWindow
  let strayQuotes = 0
  const lineOf = (offset: number): number => {
    line += lineBreaks(bytes, counted, offset)
    counted = offset
    return line
  }
  while (at < bytes.length) {
    const end = windowEnd(bytes, at, length)
    if (end === undefined) {
      if (length < longestRecord) {
        length *= 2
        continue
      }
      yield tooLong(lineOf(at))
      at = afterLine(bytes, at)
      length = firstWindow
      continue
    }
    const { records, failure } = parseWindow(bytes.subarray(at, end), delimiter)
    let read = at
    for (const record of records) {
      while (isBreak(bytes[read])) read += 1
      yield { line: lineOf(read), cells: record.cells }
      read = at + record.end
    }
    while (read < bytes.length && isBreak(bytes[read])) read += 1
    if (failure === "none") {
      at = Math.max(read, end)
      length = firstWindow
    } else if (failure === "open-quote" && end < bytes.length && (read > at || length < longestRecord)) {
      length = read > at ? firstWindow : length * 2
      at = read
    } else {
      yield strayQuote(lineOf(read))
      strayQuotes += 1
      if (strayQuotes === mostStrayQuotes) return yield givenUp(lineOf(read))
      at = afterLine(bytes, read)
      length = firstWindow
    }
  }
}
