const NEWLINE = 10
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Longest line accepted, in bytes; a longer one is passed over without being held in memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024

/** Whole lines in memory of their own, or one line that was too long to be kept; `firstLine` counts from 1. */
export type LineBatch =
  | { readonly kind: "lines"; readonly firstLine: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "too-long"; readonly firstLine: number }

function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  return count
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const hasMark = (bytes: Uint8Array): boolean => BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)

/**
 * Cuts a stream of bytes into batches of whole lines: what each chunk completes is handed on at once, so that a producer
 * that waits for its answer gets it. At most one line and one chunk are held.
 */
export async function* lineBatches(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes = MAX_LINE_BYTES,
): AsyncGenerator<LineBatch> {
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  let isTooLong = false
  let line = 1

  const take = (last: Uint8Array): LineBatch => {
    const all = joined([...pending, last], pendingBytes + last.length)
    const batch = { kind: "lines", firstLine: line, bytes: line === 1 && hasMark(all) ? all.slice(3) : all } as const
    line += countLines(all)
    pending = []
    pendingBytes = 0
    return batch
  }
  const skip = (): LineBatch => {
    isTooLong = false
    line += 1
    return { kind: "too-long", firstLine: line - 1 }
  }

  for await (const chunk of chunks) {
    let rest = chunk
    if (isTooLong) {
      const end = rest.indexOf(NEWLINE)
      if (end < 0) continue
      yield skip()
      rest = rest.subarray(end + 1)
    }
    const end = rest.lastIndexOf(NEWLINE) + 1
    if (end > 0) yield take(rest.subarray(0, end))
    if (end === rest.length) continue
    // The source may use the chunk's memory again before the line ends.
    pending.push(rest.slice(end))
    pendingBytes += rest.length - end
    if (pendingBytes <= maxLineBytes) continue
    pending = []
    pendingBytes = 0
    isTooLong = true
  }
  if (isTooLong) yield skip()
  else if (pendingBytes > 0) yield take(new Uint8Array())
}
