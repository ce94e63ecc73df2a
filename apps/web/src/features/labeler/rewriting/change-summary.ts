import type { WordDiff } from "../../../reading/comparing/diff-part.ts"

/** One place where a rewrite differs: what stood there, and what stands there now. */
interface Change {
  readonly removed: string
  readonly added: string
}

/** Changes that are told one by one; the rest is counted. */
const MOST_TOLD = 3

/** Longest stretch that is quoted, in characters. */
const LONGEST_QUOTE = 40

/** A proposal for a rewrite's change summary, from how it differs from its original; "" where it does not. */
export function suggestChangeSummary(diff: WordDiff): string {
  const changes = changesOf(diff)
  const quotable = changes.filter(({ removed, added }) => Math.max(removed.length, added.length) <= LONGEST_QUOTE)
  const told = quotable.slice(0, MOST_TOLD).map(({ removed, added }) => {
    if (removed === "") return `added “${added}”`
    return added === "" ? `removed “${removed}”` : `“${removed}” became “${added}”`
  })
  const others = changes.length - told.length
  const more = told.length === 0 ? `${others} ${others === 1 ? "passage" : "passages"} rewritten` : `${others} more`
  const words = wordsAdded(changes)
  const length =
    words === 0
      ? []
      : [`${Math.abs(words)} ${Math.abs(words) === 1 ? "word" : "words"} ${words > 0 ? "longer" : "shorter"}`]
  const parts = [...told, ...(others > 0 ? [more] : []), ...(changes.length > 0 ? length : [])]
  const text = parts.join("; ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function changesOf({ first, second }: WordDiff): readonly Change[] {
  const changes: Change[] = []
  let [at, to] = [0, 0]
  while (at < first.length || to < second.length) {
    let [removed, added] = ["", ""]
    for (; first[at]?.isOnlyHere === true; at += 1) removed += first[at]?.text ?? ""
    for (; second[to]?.isOnlyHere === true; to += 1) added += second[to]?.text ?? ""
    if (removed.trim() !== "" || added.trim() !== "") changes.push({ removed: removed.trim(), added: added.trim() })
    // What both have stands in both at the same place.
    at += 1
    to += 1
  }
  return changes
}

function wordsAdded(changes: readonly Change[]): number {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "").length
  return changes.reduce((sum, { removed, added }) => sum + words(added) - words(removed), 0)
}
