import { decodedText } from "./decoded-text.ts"
import { detectFamily, type FormatFamily } from "./detect-family.ts"
import { foreignFile } from "./foreign-file.ts"
import type { GlossaryReader } from "./glossary-reader.ts"
import type { Issue } from "./issue.ts"
import { parseGlossaryJson } from "./json/parse-json.ts"
import { parseGlossaryCsv, type CsvOptions } from "./parse-glossary-csv.ts"
import { parsedGlossary, type ParsedGlossary } from "./parsed-glossary.ts"
import { tbxReader } from "./tbx/tbx-reader.ts"
import { utf8Lines } from "./utf8-lines.ts"
import { wholeFileReader } from "./whole-file-reader.ts"

/** What the caller knows of a file: its name, its format where content does not tell, and how its table is arranged. */
export interface ParseOptions extends CsvOptions {
  readonly fileName?: string
  readonly format?: FormatFamily
}

const headLength = 1_024

const unread = (issues: readonly Issue[]): ParsedGlossary =>
  parsedGlossary({ layout: "unknown", concepts: [], issues, rows: 0, skipped: 0 })

/** A reader that reads nothing of a file that is none of ours. */
const unreadable = (message: string): GlossaryReader => ({
  write: () => undefined,
  end: () => unread([{ line: 1, severity: "error", code: "not-a-glossary", message }]),
})

/** JSON is read as a whole, so a byte that is not UTF-8 spoils it. */
const readJson = (bytes: Uint8Array, options: ParseOptions): ParsedGlossary => {
  const decoded = decodedText(bytes)
  if (typeof decoded === "string") return parseGlossaryJson(decoded, options)
  const { issues } = utf8Lines(decoded)
  return issues.length === 0 ? parseGlossaryJson(new TextDecoder().decode(decoded), options) : unread(issues)
}

const readerFor = (head: Uint8Array, options: ParseOptions): GlossaryReader => {
  const foreign = foreignFile(head)
  if (foreign !== undefined) return unreadable(foreign)
  switch (options.format ?? detectFamily(head, options.fileName)) {
    case "tbx":
      return tbxReader(head, options)
    case "json":
      return wholeFileReader((bytes) => readJson(bytes, options))
    case "csv":
      return wholeFileReader((bytes) => parseGlossaryCsv(decodedText(bytes), options))
  }
}

/** A reader that waits for enough of the file to tell what it is. */
const glossaryReader = (options: ParseOptions): GlossaryReader => {
  let head: Uint8Array = new Uint8Array()
  let reader: GlossaryReader | undefined
  const begin = (): GlossaryReader => {
    const chosen = readerFor(head, options)
    chosen.write(head)
    return chosen
  }
  return {
    write(chunk) {
      if (reader !== undefined) return reader.write(chunk)
      const joined = new Uint8Array(head.length + chunk.length)
      joined.set(head)
      joined.set(chunk, head.length)
      head = joined
      if (head.length >= headLength) reader = begin()
    },
    end: () => (reader ?? begin()).end(),
  }
}

/**
 * Reads a glossary from a file of any known format, told by its content: CSV and TSV in several layouts, TBX in all its
 * styles, our JSON. Never throws on bad data: what is wrong becomes an issue with its line, the good entries survive.
 */
export function parseGlossary(
  source: string | Uint8Array | Iterable<Uint8Array>,
  options: ParseOptions = {},
): ParsedGlossary {
  const reader = glossaryReader(options)
  if (typeof source === "string") reader.write(new TextEncoder().encode(source))
  else if (source instanceof Uint8Array) reader.write(source)
  else for (const chunk of source) reader.write(chunk)
  return reader.end()
}

/** {@link parseGlossary} for a file that arrives chunk by chunk; of TBX no more than one entry is held unread. */
export async function parseGlossaryStream(
  chunks: AsyncIterable<Uint8Array>,
  options: ParseOptions = {},
): Promise<ParsedGlossary> {
  const reader = glossaryReader(options)
  for await (const chunk of chunks) reader.write(chunk)
  return reader.end()
}
