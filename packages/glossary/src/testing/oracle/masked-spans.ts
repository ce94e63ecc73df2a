import type { Span } from "../../model/span.ts"

const patterns = [/^ {0,3}```[^]*?(?:\n {0,3}```|$(?![^]))/gm, /`[^`\n]+`/g, /\b(?:https?|ftp):\/\/[^\s<>"'()[\]]+/gi]

const addressAround = (text: string, at: number): Span | undefined => {
  const name = /[\w.+-]+$/.exec(text.slice(0, at))?.[0]
  const place = /^[\w-]+(?:\.[\w-]+)+/.exec(text.slice(at + 1))?.[0]
  return name === undefined || place === undefined ? undefined : { start: at - name.length, end: at + 1 + place.length }
}

/** Code, web addresses and e-mail addresses: the stretches in which no term is looked for. */
export const maskedSpans = (text: string): readonly Span[] => [
  ...patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ),
  ...[...text.matchAll(/@/g)].flatMap(({ index }) => addressAround(text, index) ?? []),
]
