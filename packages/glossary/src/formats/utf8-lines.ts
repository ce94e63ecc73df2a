import type { Issue } from "./issue.ts"

const newline = 0x0a
const space = 0x20
const mostBadLines = 100
const byteOrderMark = "\uFEFF"

/** Valid UTF-8 without byte order mark; a line that was not UTF-8 is left empty and has an issue. */
export interface Utf8Lines {
  readonly bytes: Uint8Array
  readonly issues: readonly Issue[]
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const badLine = (line: number): Issue => ({
  line,
  severity: "error",
  code: "not-utf8",
  message: `Line ${line} is not UTF-8 and was left out. Save the file as UTF-8 (in Excel: "CSV UTF-8") and import it again.`,
})

/** The text as UTF-8; where bytes are not UTF-8 the other lines are kept, unless a hundred lines are wrong. */
export function utf8Lines(source: string | Uint8Array): Utf8Lines {
  if (typeof source === "string") {
    const text = source.startsWith(byteOrderMark) ? source.slice(1) : source
    return { bytes: new TextEncoder().encode(text), issues: [] }
  }
  const marked = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf
  const bytes = marked ? source.subarray(3) : source
  if (isUtf8(bytes)) return { bytes, issues: [] }
  const kept = bytes.slice()
  const issues: Issue[] = []
  for (let start = 0, line = 1; start < bytes.length && issues.length < mostBadLines; line += 1) {
    const found = bytes.indexOf(newline, start)
    const end = found < 0 ? bytes.length : found
    if (!isUtf8(bytes.subarray(start, end))) {
      issues.push(badLine(line))
      kept.fill(space, start, end)
    }
    start = end + 1
  }
  return { bytes: issues.length < mostBadLines ? kept : new Uint8Array(), issues }
}
