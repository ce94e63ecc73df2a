import type { Span } from "../model/span.ts"
import { disjoint } from "./outside.ts"

const masks = [
  /^ {0,3}```[^\n]*(?:\n[\s\S]*?(?:^ {0,3}```|$(?![\s\S]))|$(?![\s\S]))/gm,
  /`[^`\n]+`/g,
  /\b(?:https?|ftp):\/\/[^\s<>"'()[\]]+/gi,
]
const local = /[\w.+-]/
const domain = /[\w-]+(?:\.[\w-]+)+/y
const longestLocalPart = 64

function* addresses(text: string): Generator<Span> {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at
    while (start > 0 && at - start < longestLocalPart && local.test(text.charAt(start - 1))) start -= 1
    domain.lastIndex = at + 1
    const end = at + 1 + (domain.exec(text)?.[0].length ?? 0)
    if (start < at && end > at + 1) yield { start, end }
  }
}

/** The spans that are not prose and are never matched into or across: code, URLs, e-mail addresses; in order, disjoint. */
export function maskedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const mask of masks)
    for (const hit of text.matchAll(mask)) spans.push({ start: hit.index, end: hit.index + hit[0].length })
  spans.push(...addresses(text))
  return disjoint(spans)
}
