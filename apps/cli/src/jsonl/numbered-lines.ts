import { lineBatches } from "./line-batches.ts"

/** One line as text, or why there is none; lines count from 1. */
export type NumberedLine =
  | { readonly kind: "text"; readonly line: number; readonly text: string }
  | { readonly kind: "not-utf8" | "too-long"; readonly line: number }

const NEWLINE = 10

/** The lines of a stream of bytes as text, in constant memory; lines that are blank are passed over. */
export async function* numberedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  for await (const batch of lineBatches(chunks)) {
    if (batch.kind === "too-long") {
      yield { kind: "too-long", line: batch.firstLine }
      continue
    }
    const { bytes } = batch
    let line = batch.firstLine
    for (let start = 0; start < bytes.length; line += 1) {
      const newline = bytes.indexOf(NEWLINE, start)
      const end = newline < 0 ? bytes.length : newline
      let text: string | undefined
      try {
        text = decoder.decode(bytes.subarray(start, end))
      } catch {
        yield { kind: "not-utf8", line }
      }
      if (text !== undefined && text.trim() !== "") yield { kind: "text", line, text }
      start = end + 1
    }
  }
}
