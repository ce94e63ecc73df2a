import type { GlossaryReader } from "./glossary-reader.ts"
import { parsedGlossary, type ParsedGlossary } from "./parsed-glossary.ts"

const most = 256 * 1024 * 1024

/** A reader for formats that are read as a whole: collects the chunks, up to 256 MiB, and reads them at the end. */
export function wholeFileReader(read: (bytes: Uint8Array) => ParsedGlossary): GlossaryReader {
  const chunks: Uint8Array[] = []
  let length = 0
  return {
    write(chunk) {
      length += chunk.length
      if (length <= most) chunks.push(chunk)
      else chunks.length = 0
    },
    end() {
      if (length > most) {
        const message = `The file has more than ${most / 1024 / 1024} MiB and was not read. Split it, or export it as TBX.`
        const issues = [{ line: 1, severity: "error", code: "too-large", message } as const]
        return parsedGlossary({ layout: "unknown", concepts: [], issues, rows: 0, skipped: 0 })
      }
      const [only, ...others] = chunks
      if (only !== undefined && others.length === 0) return read(only)
      const bytes = new Uint8Array(length)
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      return read(bytes)
    },
  }
}
