import type { Concept } from "../model/concept.ts"
import type { Release } from "../model/release.ts"
import type { Term } from "../model/term.ts"
import type { Sense } from "../match/match.ts"

/** Looks up what a match refers to. */
export interface ReleaseIndex {
  concept(id: string): Concept | undefined
  term(sense: Sense): Term | undefined
}

const indexes = new WeakMap<Release, ReleaseIndex>()

/** The look-up of a release, built once for each release object. */
export function indexRelease(release: Release): ReleaseIndex {
  const known = indexes.get(release)
  if (known !== undefined) return known
  const concepts = new Map(release.concepts.map((concept) => [concept.id, concept]))
  const terms = new Map(
    release.concepts.map((concept) => [concept.id, new Map(concept.terms.map((term) => [term.id, term]))]),
  )
  const index: ReleaseIndex = {
    concept: (id) => concepts.get(id),
    term: ({ conceptId, termId }) => terms.get(conceptId)?.get(termId),
  }
  indexes.set(release, index)
  return index
}
