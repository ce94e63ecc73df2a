import { type Line, MAX_LINE_BYTES, readLines } from "./read-lines.ts"

const [QUOTE, COMMA, BACKSLASH, NEWLINE] = [34, 44, 92, 10]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125]

/** Cuts a file into records: the lines of JSON Lines, or the elements of one JSON list; each with the line it begins on. */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const { isList, all } = await beginning(chunks)
  yield* isList ? elements(all) : readLines(all)
}

/** Bytes of a list's first line that are looked at. */
const MOST_PEEKED = 1024 * 1024

/** Looks at the first byte that is neither a byte-order mark nor white space, and at the end of a list's first line. */
async function beginning(chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]()
  let begun = Buffer.alloc(0)
  let kind = kindOf(begun)
  while (kind === "unknown" && begun.length < MOST_PEEKED) {
    const next = await source.next()
    if (next.done === true) break
    begun = Buffer.concat([begun, next.value])
    kind = kindOf(begun)
  }
  const all = async function* () {
    yield begun
    yield* { [Symbol.asyncIterator]: () => source }
  }
  const isList = kind !== "lines" && begun.toString("latin1").includes("[")
  return { isList, all: all() }
}

/** A list whose first line closes it again, with more behind it, is a line of JSON Lines that is no object. */
function kindOf(begun: Buffer): "lines" | "list" | "unknown" {
  const start = begun.findIndex((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
  if (start < 0) return "unknown"
  if (begun[start] !== OPEN_LIST) return "lines"
  const end = begun.indexOf(NEWLINE, start)
  if (end < 0) return "unknown"
  if (!begun.subarray(start, end).toString("latin1").trimEnd().endsWith("]")) return "list"
  return begun.subarray(end).toString("latin1").trim() === "" ? "unknown" : "lines"
}

async function* elements(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let [depth, number, begunAt, size] = [0, 1, 1, 0]
  let [isText, isEscaped, isTooLong] = [false, false, false]
  let parts: Uint8Array[] = []
  const take = (): Line | undefined => {
    const text = new TextDecoder("utf-8", { fatal: true })
    const bytes = Buffer.concat(parts)
    const line = { number: begunAt }
    const wasTooLong = isTooLong
    ;[parts, size, isTooLong] = [[], 0, false]
    if (wasTooLong) return { ...line, problem: "too-long" }
    try {
      const content = text.decode(bytes).trim()
      return content === "" ? undefined : { ...line, text: content }
    } catch {
      return { ...line, problem: "not-utf8" }
    }
  }
  const keep = (part: Uint8Array) => {
    size += part.length
    if (size > MAX_LINE_BYTES) [parts, isTooLong] = [[], true]
    else if (part.length > 0) parts.push(part.slice())
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (byte === NEWLINE) number += 1
      if (isText) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isText = false
        continue
      }
      if (byte === QUOTE) isText = true
      const isEnd = depth === 1 && (byte === COMMA || byte === CLOSE_LIST)
      if (isEnd) {
        keep(chunk.subarray(from, at))
        const line = take()
        if (line !== undefined) yield line
        from = at + 1
      }
      if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        depth += 1
        if (depth === 1) from = at + 1
        if (depth === 2) begunAt = number
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1
    }
    keep(chunk.subarray(from))
  }
  const rest = take()
  if (rest !== undefined) yield rest
}
