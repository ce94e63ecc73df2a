import { compareText } from "../model/compare-text.ts"
import type { Closeness } from "./accepts-case.ts"
import type { Candidate } from "./candidate.ts"
import type { Match } from "./match.ts"

const rank: Readonly<Record<Closeness, number>> = { exact: 0, folded: 1, near: 2 }

const closer = (a: Candidate, b: Candidate): number =>
  Number(b.variant.term.type === "shield") - Number(a.variant.term.type === "shield") ||
  rank[a.closeness] - rank[b.closeness] ||
  Number(a.variant.isQuarantined) - Number(b.variant.isQuarantined) ||
  compareText(a.variant.conceptId, b.variant.conceptId) ||
  compareText(a.variant.term.id, b.variant.term.id)

const longest = (found: readonly Candidate[]): readonly Candidate[] => {
  const end = Math.max(...found.map((candidate) => candidate.end))
  return found.filter((candidate) => candidate.end === end)
}

/** The match for candidates that cover the same words: a shield wins alone, then the closest form, then by id. */
const matchOf = (text: string, group: readonly Candidate[]): Match | undefined => {
  const [best, ...others] = group.toSorted(closer)
  if (best === undefined) return undefined
  const { term, conceptId } = best.variant
  const isRival = (candidate: Candidate): boolean =>
    term.type !== "shield" && candidate.closeness === best.closeness && candidate.variant.conceptId !== conceptId
  const rivals = new Map(
    others
      .filter(isRival)
      .map(({ variant }) => [variant.conceptId, { conceptId: variant.conceptId, termId: variant.term.id }]),
  )
  return {
    start: best.start,
    end: best.end,
    surface: text.slice(best.start, best.end),
    conceptId,
    termId: term.id,
    status: term.status,
    type: term.type,
    form: best.closeness === "near" ? "case" : "ok",
    isQuarantined: best.variant.isQuarantined,
    alternatives: [...rivals.values()],
  }
}

/** Leftmost-longest choice among all candidates of all statuses and shields; the matches do not overlap. */
export function select(text: string, candidates: Iterable<readonly Candidate[]>): readonly Match[] {
  const matches: Match[] = []
  let freeWord = 0
  let freeOffset = 0
  for (const found of candidates) {
    const open = found.filter((candidate) => candidate.from >= freeWord && candidate.start >= freeOffset)
    const winners = longest(open)
    const match = matchOf(text, winners)
    if (match === undefined) continue
    matches.push(match)
    freeWord = winners[0]?.to ?? freeWord
    freeOffset = match.end
  }
  return matches
}
