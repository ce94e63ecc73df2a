/** One line of a file, or why it could not be read; `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: "too-long" | "not-utf8" | "too-many-cells" }
  /** A row of a table, by the names of its columns. */
  | { readonly number: number; readonly value: Readonly<Record<string, unknown>> }

/** Longest line accepted, in bytes. A longer one is passed over without being held in memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024

const NEWLINE = 10

/** Cuts a stream of bytes into lines of UTF-8 text, holding one line at a time. A byte-order mark and CR are dropped. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  let number = 1

  const finish = (): Line => {
    const line = pendingBytes > maxLineBytes ? ({ number, problem: "too-long" } as const) : decode(pending, number)
    pending = []
    pendingBytes = 0
    number += 1
    return line
  }
  const keep = (part: Uint8Array, isCopied: boolean) => {
    pendingBytes += part.length
    if (pendingBytes > maxLineBytes) pending = []
    else if (part.length > 0) pending.push(isCopied ? part.slice() : part)
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end), false)
      yield finish()
      start = end + 1
    }
    // The source may use the chunk's memory again before the line ends.
    keep(chunk.subarray(start), true)
  }
  if (pendingBytes > 0) yield finish()
}

function decode(parts: readonly Uint8Array[], number: number): Line {
  try {
    // A decoder drops the byte-order mark at the start of what it decodes, which only the first line can have.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: number !== 1 }).decode(Buffer.concat(parts))
    return { number, text: text.endsWith("\r") ? text.slice(0, -1) : text }
  } catch {
    return { number, problem: "not-utf8" }
  }
}
