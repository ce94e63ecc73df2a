/** The beginning of a long text. */
export interface Opening {
  readonly text: string
  /** Whether there is more. */
  readonly isCut: boolean
}

const MOST_LINES = 2

/** The first lines of a text, of at most `most` characters; whole where little more would follow. */
export function opening(text: string, most: number): Opening {
  const lines = text.split("\n", MOST_LINES + 1)
  if (text.length <= most && lines.length <= MOST_LINES) return { text, isCut: false }
  const begun = lines.slice(0, MOST_LINES).join("\n")
  if (begun.length <= most) return { text: begun, isCut: true }
  const cut = begun.slice(0, most)
  const lastSpace = cut.search(/\s\S*$/u)
  return { text: lastSpace > most / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/u, ""), isCut: true }
}
