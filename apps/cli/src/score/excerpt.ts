import type { Span } from "@readback/glossary"

const BEFORE = 36
const AFTER = 72

/** Where a finding stands: line and column count characters from 1; `before + marked + after` is its line, cut to fit. */
export interface Excerpt {
  readonly line: number
  readonly column: number
  readonly before: string
  readonly marked: string
  readonly after: string
}

const charactersOf = (text: string): readonly string[] => Array.from(text)

/** Finds the excerpts of spans that are sorted by start, in one pass over the text. */
export function excerpts(text: string, spans: readonly Span[]): readonly Excerpt[] {
  let line = 1
  let lineStart = 0
  return spans.map(({ start, end }) => {
    for (let next = text.indexOf("\n", lineStart); next >= 0 && next < start; next = text.indexOf("\n", lineStart)) {
      line += 1
      lineStart = next + 1
    }
    const lineBreak = text.indexOf("\n", start)
    const lineEnd = lineBreak < 0 ? text.length : lineBreak
    const before = charactersOf(text.slice(lineStart, start))
    const marked = text.slice(start, Math.min(end, lineEnd)).trimEnd()
    const room = Math.max(12, AFTER - marked.length)
    const after = charactersOf(text.slice(start + marked.length, lineEnd).trimEnd())
    return {
      line,
      column: before.length + 1,
      before: before.length > BEFORE ? `…${before.slice(1 - BEFORE).join("")}` : before.join(""),
      marked,
      after: after.length > room ? `${after.slice(0, room - 1).join("")}…` : after.join(""),
    }
  })
}
