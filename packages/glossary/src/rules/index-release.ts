import type { Matcher } from "../match/matcher.ts"
import type { Sense } from "../match/match.ts"
import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"

/** Looks up what a match refers to. */
export interface ReleaseIndex {
  concept(id: string): Concept | undefined
  term(sense: Pick<Sense, "conceptId" | "termId">): Term | undefined
}

/** The look-up of a compiled release. */
export const indexRelease = (matcher: Pick<Matcher, "concept">): ReleaseIndex => ({
  concept: (id) => matcher.concept(id),
  term: ({ conceptId, termId }) => matcher.concept(conceptId)?.terms.find((term) => term.id === termId),
})
