import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import type { Term, TermType } from "../model/term.ts"
import type { Use } from "./observation.ts"

/** How a text designates one concept, in words or by abbreviations: `reference` is what it uses most, `strays` the rest. */
export interface Designation {
  readonly reference: Term
  readonly strays: readonly Use[]
}

/** The designations of one concept; an abbreviation and the words it stands for do not contradict each other. */
export interface Designations {
  readonly wording: Designation | undefined
  readonly abbreviation: Designation | undefined
}

const worded: ReadonlySet<TermType> = new Set(["fullForm", "variant", "phrase"])

const designationOf = (uses: readonly Use[]): Designation | undefined => {
  const counts = new Map<Term, number>()
  for (const { term } of uses) counts.set(term, (counts.get(term) ?? 0) + 1)
  const rank = (term: Term): number => (counts.get(term) ?? 0) + (term.status === "preferred" ? 0.5 : 0)
  const reference = [...counts.keys()].reduce<Term | undefined>(
    (best, term) => (best === undefined || rank(term) > rank(best) ? term : best),
    undefined,
  )
  if (reference === undefined) return undefined
  return { reference, strays: uses.filter(({ term }) => term !== reference) }
}

/** The approved designations of each concept in a text; of two used equally often the preferred one is the reference, then the first. */
export function designationsIn(uses: readonly Use[]): ReadonlyMap<string, Designations> {
  const approved = Map.groupBy(
    uses.filter(({ term }) => !isDiscouraged(term)),
    ({ concept }) => concept.id,
  )
  return new Map(
    [...approved].map(([conceptId, own]) => [
      conceptId,
      {
        wording: designationOf(own.filter(({ term }) => worded.has(term.type))),
        abbreviation: designationOf(own.filter(({ term }) => isAbbreviation(term))),
      },
    ]),
  )
}
