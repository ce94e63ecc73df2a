import type { Span } from "../model/span.ts"
import { matchLines } from "./match-lines.ts"

const aside = / {0,3}(?:#{1,6}[ \t]|>|§ ?\d|(?:Figure|Fig\.|Table)[ \t]+[\dA-Z][\w.-]*[.:])[^\n]*/y

/** The lines that are read beside the running text: headings (Markdown, "§ 2002.20 …"), block quotes and captions. */
export const asideSpans = (text: string): readonly Span[] =>
  matchLines(text, aside).map((line) => ({ start: line.index, end: line.index + line[0].length }))
