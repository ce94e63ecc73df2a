import { diffLines, diffWordsWithSpace } from "diff"

/** A stretch of two versions of a text: in both, only in the newer, or only in the older. */
export interface TextChange {
  readonly kind: "same" | "added" | "removed"
  readonly text: string
}

/** How long one comparison may take, in milliseconds. */
const LIMIT_MS = 300

/**
 * What became of a text, in reading order: line by line, and word by word where a line was changed. Without the removed
 * stretches it is the newer text, without the added ones the older.
 */
export function textChanges(before: string, after: string, limitMs = LIMIT_MS): readonly TextChange[] {
  const lines = diffLines(before, after, { timeout: limitMs })
  if (lines === undefined) return replaced(before, after)
  const changes: TextChange[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]]
    if (line === undefined) break
    if (line.removed && next?.added === true) {
      changes.push(...inWords(line.value, next.value, limitMs))
      at += 1
    } else changes.push({ kind: line.added ? "added" : line.removed ? "removed" : "same", text: line.value })
  }
  return changes
}

function inWords(before: string, after: string, limitMs: number): readonly TextChange[] {
  const words = diffWordsWithSpace(before, after, { timeout: limitMs })
  if (words === undefined) return replaced(before, after)
  return words.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }))
}

function replaced(before: string, after: string): readonly TextChange[] {
  const both: readonly TextChange[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]
  return both.filter(({ text }) => text !== "")
}
