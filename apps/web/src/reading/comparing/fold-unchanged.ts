import type { TextChange } from "./text-changes.ts"

/** Unchanged lines that stay in sight on each side of a change. */
const CONTEXT = 3

/** Fewest lines that are worth folding. */
const FEWEST = 4

/** A part of a comparison: a stretch of text, or so many lines that nobody changed. */
export type ShownChange = TextChange | { readonly kind: "folded"; readonly lines: number; readonly text: string }

/** Folds what is long and unchanged, but for a few lines beside each change. */
export function foldUnchanged(changes: readonly TextChange[]): readonly ShownChange[] {
  return changes.flatMap((change, at): readonly ShownChange[] => {
    if (change.kind !== "same" || changes.length === 1) return [change]
    const lines = change.text.split(/(?<=\n)/u)
    const head = at === 0 ? 0 : CONTEXT
    const tail = at === changes.length - 1 ? 0 : CONTEXT
    const folded = lines.slice(head, lines.length - tail)
    if (folded.length < FEWEST) return [change]
    const parts: readonly ShownChange[] = [
      { kind: "same", text: lines.slice(0, head).join("") },
      { kind: "folded", lines: folded.length, text: folded.join("") },
      { kind: "same", text: lines.slice(lines.length - tail).join("") },
    ]
    return parts.filter(({ text }) => text !== "")
  })
}
