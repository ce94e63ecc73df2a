import type { Span } from "../model/span.ts"

const quoted = /“[^“”\n]{1,200}”|(?<![\p{L}\d])"(?=\S)[^"\n]{1,200}"(?![\p{L}\d])/gu
const severalWords = /\p{L}+[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u

/** Titles and sayings of others in quotation marks: at least three words on one line. */
export const quotedTitles = (text: string): readonly Span[] =>
  [...text.matchAll(quoted)].flatMap((hit) =>
    severalWords.test(hit[0]) ? [{ start: hit.index, end: hit.index + hit[0].length }] : [],
  )
