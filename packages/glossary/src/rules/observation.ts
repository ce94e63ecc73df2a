import type { Concept } from "../model/concept.ts"
import type { Match } from "../match/match.ts"
import type { Term } from "../model/term.ts"

/** One use of a term whose sense is settled; what rules and score look at. */
export interface Use {
  readonly match: Match
  readonly concept: Concept
  readonly term: Term
}

/** A place where a text gives the full form and the abbreviation of a concept side by side. */
export interface Introduction {
  readonly conceptId: string
  readonly start: number
  readonly end: number
}

/** What was seen in one text: settled uses in text order, and the introductions of abbreviations. */
export interface Observation {
  readonly text: string
  readonly uses: readonly Use[]
  readonly introductions: readonly Introduction[]
  /** Matches left out because several concepts claim them and nothing decides. */
  readonly ambiguous: readonly Match[]
  /** Matches left out because the term is quarantined and nothing vouches for it. */
  readonly unvouched: readonly Match[]
}
