import { compareText } from "../model/compare-text.ts"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import type { Candidates } from "./candidates.ts"
import type { Winners } from "./compete.ts"
import { confidenceOf } from "./confidence.ts"
import { contextsOf, type TextContext } from "./conditions.ts"
import type { Search } from "./search.ts"
import { Flag } from "./lexicon.ts"
import type { Match, Sense, Suppressed } from "./match.ts"

/** Looks up the term that a form belongs to. */
export type TermOf = (form: number) => { readonly concept: Concept; readonly term: Term }

interface Reading {
  readonly start: number
  readonly end: number
  readonly conceptId: string
  readonly term: Term
  readonly closeness: number
  readonly isQuarantined: boolean
  readonly confidence: number
  readonly contextsMet: number
}

const closer = (a: Reading, b: Reading): number =>
  Number(b.term.type === "shield") - Number(a.term.type === "shield") ||
  a.closeness - b.closeness ||
  (b.term.match.priority ?? 0) - (a.term.match.priority ?? 0) ||
  Number(a.isQuarantined) - Number(b.isQuarantined) ||
  b.confidence - a.confidence ||
  compareText(a.conceptId, b.conceptId) ||
  compareText(a.term.id, b.term.id) ||
  a.start - b.start ||
  b.end - a.end

const formBy: readonly Match["form"][] = ["ok", "ok", "case", "hyphen"]
const noContexts = { met: 0, missing: 0 }

const readingOf = (
  { found, lexicon, words }: Search,
  member: number,
  termOf: TermOf,
  context: TextContext,
): Reading => {
  const form = found.form[member]!
  const { concept, term } = termOf(form)
  const isQuarantined = (lexicon.formFlags[form]! & Flag.quarantined) !== 0
  const contexts =
    term.match.requires === undefined
      ? noContexts
      : contextsOf(term, context, words, found.from[member]!, found.to[member]!)
  const confidence = confidenceOf(term, isQuarantined, contexts.met, contexts.missing)
  return {
    start: found.start[member]!,
    end: found.end[member]!,
    conceptId: concept.id,
    term,
    closeness: found.closeness[member]!,
    isQuarantined,
    confidence,
    contextsMet: contexts.met,
  }
}

const none: readonly never[] = []

interface Parties {
  readonly members: readonly number[]
  readonly losers: readonly number[]
}

/** The candidates on the words that were won, and those that lost some of these words. */
function partiesOf(found: Candidates, winners: Winners, index: number): Parties {
  const from = winners.from[index]!
  const to = winners.to[index]!
  const first = winners.first[index]!
  const last = winners.last[index]!
  if (last === first + 1) return { members: [first], losers: none }
  const members: number[] = []
  const losers: number[] = []
  for (let candidate = first; candidate < last; candidate += 1) {
    if (found.from[candidate] === from && found.to[candidate] === to) members.push(candidate)
    else if (found.from[candidate]! < to && found.to[candidate]! > from) losers.push(candidate)
  }
  return { members, losers }
}

const inOrder = (a: Suppressed, b: Suppressed): number =>
  a.start - b.start || a.end - b.end || compareText(a.conceptId, b.conceptId) || compareText(a.termId, b.termId)

/** What lost, in text order whatever the order of the glossary; a term once, though several of its forms may stand there. */
const suppressedBy = ({ found }: Search, losers: readonly number[], termOf: TermOf): readonly Suppressed[] => {
  const lost = losers.map((loser): Suppressed => {
    const { concept, term } = termOf(found.form[loser]!)
    return { start: found.start[loser]!, end: found.end[loser]!, conceptId: concept.id, termId: term.id }
  })
  if (lost.length === 1) return lost
  const sorted = lost.toSorted(inOrder)
  return sorted.filter((one, index) => index === 0 || inOrder(one, sorted[index - 1]!) !== 0)
}

const alternativesOf = (readings: readonly Reading[], best: Reading): readonly Sense[] => {
  if (readings.length === 0 || best.term.type === "shield") return none
  const senses = new Map<string, Sense>()
  for (const { conceptId, term, closeness, confidence, contextsMet } of readings.toSorted(closer))
    if (closeness === best.closeness && conceptId !== best.conceptId && !senses.has(conceptId))
      senses.set(conceptId, { conceptId, termId: term.id, confidence, contextsMet })
  return [...senses.values()]
}

/** The match of one winner: a shield wins alone, then the closest form, the higher priority, the surest sense, then by id; of two forms of a term the one with more signs. */
export function matchOf(search: Search, winners: Winners, index: number, termOf: TermOf, context: TextContext): Match {
  const { members, losers } = partiesOf(search.found, winners, index)
  const first = readingOf(search, members[0]!, termOf, context)
  const readings = members.length === 1 ? none : members.map((member) => readingOf(search, member, termOf, context))
  const best = readings.reduce((a, b) => (closer(b, a) < 0 ? b : a), first)
  const { start, end, term, conceptId, closeness, confidence, contextsMet, isQuarantined } = best
  return {
    start,
    end,
    surface: search.words.text.slice(start, end),
    conceptId,
    termId: term.id,
    confidence,
    contextsMet,
    status: term.status,
    type: term.type,
    form: formBy[closeness]!,
    isQuarantined,
    alternatives: alternativesOf(readings, best),
    suppressed: losers.length === 0 ? none : suppressedBy(search, losers, termOf),
  }
}
