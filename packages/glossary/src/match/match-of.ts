import { compareText } from "../model/compare-text.ts"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { CLOSE } from "./accepts-case.ts"
import type { Winner } from "./compete.ts"
import { confidenceOf } from "./confidence.ts"
import { contextsOf, type TextContext } from "./conditions.ts"
import type { Search } from "./find-candidates.ts"
import { Flag } from "./lexicon.ts"
import type { Match, Suppressed } from "./match.ts"

/** Looks up the term that a form belongs to. */
export type TermOf = (form: number) => { readonly concept: Concept; readonly term: Term }

interface Reading {
  readonly conceptId: string
  readonly term: Term
  readonly closeness: number
  readonly isQuarantined: boolean
  readonly confidence: number
}

const closer = (a: Reading, b: Reading): number =>
  Number(b.term.type === "shield") - Number(a.term.type === "shield") ||
  a.closeness - b.closeness ||
  Number(a.isQuarantined) - Number(b.isQuarantined) ||
  b.confidence - a.confidence ||
  compareText(a.conceptId, b.conceptId) ||
  compareText(a.term.id, b.term.id)

const readingOf = (
  { found, lexicon, words }: Search,
  member: number,
  termOf: TermOf,
  context: TextContext,
): Reading => {
  const form = found.form[member]!
  const { concept, term } = termOf(form)
  const isQuarantined = (lexicon.formFlags[form]! & Flag.quarantined) !== 0
  const { met, missing } =
    term.match.requires === undefined
      ? { met: 0, missing: 0 }
      : contextsOf(term, context, words, found.from[member]!, found.to[member]!)
  const confidence = confidenceOf(term, isQuarantined, met, missing)
  return { conceptId: concept.id, term, closeness: found.closeness[member]!, isQuarantined, confidence }
}

const none: readonly never[] = []

const suppressedBy = ({ found }: Search, losers: readonly number[], termOf: TermOf): readonly Suppressed[] =>
  losers.map((loser) => {
    const { concept, term } = termOf(found.form[loser]!)
    return { start: found.start[loser]!, end: found.end[loser]!, conceptId: concept.id, termId: term.id }
  })

/** The match for candidates that cover the same words: a shield wins alone, then the closest form, the surest sense, then by id. */
export function matchOf(search: Search, { members, losers }: Winner, termOf: TermOf, context: TextContext): Match {
  const readings = members.map((member) => readingOf(search, member, termOf, context))
  const best = readings.length === 1 ? readings[0]! : readings.toSorted(closer)[0]!
  const { term, conceptId, closeness, confidence, isQuarantined } = best
  const first = members[0]!
  const start = search.found.start[first]!
  const end = search.found.end[first]!
  const isRival = (other: Reading): boolean =>
    term.type !== "shield" && other.closeness === closeness && other.conceptId !== conceptId
  const rivals = readings.length === 1 ? none : readings.toSorted(closer).filter(isRival)
  const alternatives = new Map(
    rivals
      .toReversed()
      .map((other) => [
        other.conceptId,
        { conceptId: other.conceptId, termId: other.term.id, confidence: other.confidence },
      ]),
  )
  return {
    start,
    end,
    surface: search.words.text.slice(start, end),
    conceptId,
    termId: term.id,
    confidence,
    status: term.status,
    type: term.type,
    form: closeness === CLOSE.near ? "case" : "ok",
    isQuarantined,
    alternatives: [...alternatives.values()].toReversed(),
    suppressed: losers.length === 0 ? none : suppressedBy(search, losers, termOf),
  }
}
