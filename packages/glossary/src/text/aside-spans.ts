import type { Span } from "../model/span.ts"

const aside = /^ {0,3}(?:#{1,6}[ \t]|>|§ ?\d|(?:Figure|Fig\.|Table)[ \t]+[\dA-Z][\w.-]*[.:])[^\n]*/gm

/** The lines that are read beside the running text: headings (Markdown, "§ 2002.20 …"), block quotes and captions. */
export const asideSpans = (text: string): readonly Span[] =>
  [...text.matchAll(aside)].map((line) => ({ start: line.index, end: line.index + line[0].length }))
