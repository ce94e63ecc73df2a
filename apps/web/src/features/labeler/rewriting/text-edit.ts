/** A stretch of a text and what to write in its place; half-open UTF-16 offsets. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** The text after edits that do not overlap, in whatever order they are given. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text
  for (const { start, end, insert } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + insert + result.slice(end)
  return result
}
