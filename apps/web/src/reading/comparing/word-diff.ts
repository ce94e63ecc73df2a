import { diffWordsWithSpace } from "diff"
import type { DiffPart, WordDiff } from "./diff-part.ts"

/** How long two texts may take to compare, in milliseconds. */
const LIMIT_MS = 500

/** Compares two texts word by word (Myers 1986); undefined where they are too long or too different to do so in time. */
export function wordDiff(first: string, second: string, limitMs = LIMIT_MS): WordDiff | undefined {
  const changes = diffWordsWithSpace(first, second, { timeout: limitMs })
  if (changes === undefined) return undefined
  const side = (other: "added" | "removed"): readonly DiffPart[] =>
    joined(
      changes
        .filter((change) => !change[other])
        .map(({ value, added, removed }) => ({ text: value, isOnlyHere: added || removed })),
    )
  return { first: side("added"), second: side("removed") }
}

/** Makes one part of neighbours of a kind, also across a mere space: a changed sentence is one change, not one a word. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const all: DiffPart[] = []
  for (const [index, part] of parts.entries()) {
    const last = all.at(-1)
    const isSpaceBetween = part.text.trim() === "" && last?.isOnlyHere === true && parts[index + 1]?.isOnlyHere === true
    const isOnlyHere = part.isOnlyHere || isSpaceBetween
    if (last?.isOnlyHere === isOnlyHere) all[all.length - 1] = { text: last.text + part.text, isOnlyHere }
    else all.push({ text: part.text, isOnlyHere })
  }
  return all
}
