import type { Match, Suppressed } from "../../match/match.ts"
import { compareText } from "../../model/compare-text.ts"
import type { Concept } from "../../model/concept.ts"
import { candidatesIn, type OracleCandidate, type OracleTask } from "./candidates-in.ts"
import { heaviest, type Contender } from "./heaviest.ts"
import { termsInForce } from "./terms-in-force.ts"

const farness = ({ form, isExact }: OracleCandidate): number =>
  isExact ? 0 : form === "ok" ? 1 : form === "case" ? 2 : 3

const isShield = ({ term }: OracleCandidate): boolean => term.type === "shield"

const inOrderOfSense = (a: OracleCandidate, b: OracleCandidate): number =>
  Number(isShield(b)) - Number(isShield(a)) ||
  farness(a) - farness(b) ||
  b.priority - a.priority ||
  Number(a.isQuarantined) - Number(b.isQuarantined) ||
  b.sense.confidence - a.sense.confidence ||
  compareText(a.sense.conceptId, b.sense.conceptId) ||
  compareText(a.sense.termId, b.sense.termId) ||
  a.start - b.start ||
  b.end - a.end

/** Candidates on the same words, the one that is shown first. */
interface Homograph extends Contender {
  readonly members: readonly OracleCandidate[]
}

const homographsOf = (candidates: readonly OracleCandidate[]): readonly Homograph[] =>
  [...Map.groupBy(candidates, ({ from, to }) => `${String(from)}-${String(to)}`).values()]
    .map((members) => ({
      from: members[0]?.from ?? 0,
      to: members[0]?.to ?? 0,
      isExact: members.some(({ isExact }) => isExact),
      priority: Math.max(...members.map(({ priority }) => priority)),
      members: members.toSorted(inOrderOfSense),
    }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to)

const firstOfEach = <T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] => {
  const keys = values.map(keyOf)
  return values.filter((_, index) => keys.indexOf(keys[index] ?? "") === index)
}

const suppressedBy = (winner: Homograph, candidates: readonly OracleCandidate[]): readonly Suppressed[] => {
  const lost = candidates
    .filter(({ from, to }) => from < winner.to && winner.from < to && (from !== winner.from || to !== winner.to))
    .map(({ start, end, sense }) => ({ start, end, conceptId: sense.conceptId, termId: sense.termId }))
  return firstOfEach(lost, (one) => JSON.stringify(one)).toSorted(
    (a, b) =>
      a.start - b.start || a.end - b.end || compareText(a.conceptId, b.conceptId) || compareText(a.termId, b.termId),
  )
}

/** The matches of a text, found by comparing every form of every term with every place: slow, and simple to believe. */
export function oracleMatches(concepts: readonly Concept[], text: string, task: OracleTask = {}): readonly Match[] {
  const inForce = termsInForce(concepts, task.profile ?? "default", task.effectiveFrom)
  const candidates = candidatesIn(inForce, text, task)
  const matches: Match[] = []
  for (const winner of heaviest(homographsOf(candidates))) {
    const [shown, ...others] = winner.members
    if (shown === undefined || shown.start < (matches.at(-1)?.end ?? 0)) continue
    const rivals = others.filter(
      (other) =>
        !isShield(shown) && farness(other) === farness(shown) && other.sense.conceptId !== shown.sense.conceptId,
    )
    matches.push({
      start: shown.start,
      end: shown.end,
      surface: text.slice(shown.start, shown.end),
      ...shown.sense,
      status: shown.term.status,
      type: shown.term.type,
      form: shown.form,
      isQuarantined: shown.isQuarantined,
      alternatives: firstOfEach(
        rivals.map(({ sense }) => sense),
        ({ conceptId }) => conceptId,
      ),
      suppressed: suppressedBy(winner, candidates),
    })
  }
  return matches
}
