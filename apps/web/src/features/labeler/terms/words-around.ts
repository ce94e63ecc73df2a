/** Characters kept on either side of the words that something is about. */
const SIDE = 160

/** A stretch of a text with some of it on either side, cut between words; blanks are made one. */
export function wordsAround(text: string, start: number, end: number): string {
  const from = start <= SIDE ? 0 : text.indexOf(" ", start - SIDE) + 1
  const last = end + SIDE >= text.length ? text.length : text.lastIndexOf(" ", end + SIDE)
  const cut = text.slice(Math.min(from, start), Math.max(last, end)).replaceAll(/\s+/gu, " ").trim()
  return `${from > 0 && from <= start ? "… " : ""}${cut}${last >= end && last < text.length ? " …" : ""}`
}
