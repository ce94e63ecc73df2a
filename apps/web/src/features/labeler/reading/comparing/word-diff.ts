import { diffWordsWithSpace } from "diff"
import type { DiffPart, WordDiff } from "./diff-part.ts"

/** How long two texts may take to compare, in milliseconds. */
const LIMIT_MS = 500

/** Compares two texts word by word (Myers 1986); undefined where they are too long or too different to do so in time. */
export function wordDiff(first: string, second: string, limitMs = LIMIT_MS): WordDiff | undefined {
  const changes = diffWordsWithSpace(first, second, { timeout: limitMs })
  if (changes === undefined) return undefined
  const side = (other: "added" | "removed"): readonly DiffPart[] =>
    changes
      .filter((change) => !change[other])
      .map(({ value, added, removed }) => ({ text: value, isOnlyHere: added || removed }))
  return { first: side("added"), second: side("removed") }
}
