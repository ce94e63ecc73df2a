import type { Span } from "../model/span.ts"

const before = /[\p{L}\p{M}\p{N}'’-]*$/u
const after = /^[\p{L}\p{M}\p{N}'’-]*/u
const longestHalf = 100

/** The word that is being written at the caret; undefined where the caret stands in none or before one. */
export function pendingWord(text: string, caret: number): Span | undefined {
  const from = Math.max(0, caret - longestHalf)
  const start = caret - (before.exec(text.slice(from, caret))?.[0].length ?? 0)
  if (start === caret) return undefined
  return { start, end: caret + (after.exec(text.slice(caret, caret + longestHalf))?.[0].length ?? 0) }
}
