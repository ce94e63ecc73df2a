import type { ObservedFormats } from "../military-formats/observe-formats.ts"
import type { Concept } from "../model/concept.ts"
import type { Match } from "../match/match.ts"
import type { Span } from "../model/span.ts"
import type { Term } from "../model/term.ts"
import type { Designations } from "./designations.ts"
import type { FirstUseEvent } from "./first-use-event.ts"
import type { WritingProfile } from "../model/writing-profile.ts"

/** One use of a term whose sense is settled; what rules and score look at. */
export interface Use {
  readonly match: Match
  readonly concept: Concept
  readonly term: Term
  /** How sure it is that the text means the term, 0 to 1. */
  readonly confidence: number
  /** Only other profiles approve the term. */
  readonly isElsewhere: boolean
}

/** A place where a text gives the full form and the abbreviation of a concept side by side; it ends before the bracket. */
export interface Introduction extends Span {
  readonly conceptId: string
  /** The full form as the text writes it. */
  readonly wording: Span & Pick<Match, "surface">
  readonly abbreviation: Match
  /** The abbreviation comes first: "ABC (full form)". */
  readonly isReversed: boolean
}

/** A place, brackets included, where a text spells an abbreviation out otherwise than the glossary. */
export interface Misexplanation extends Span {
  readonly match: Match
  /** The words that the text gives as the full form. */
  readonly expansion: Span
  /**
   * How near the words are to the glossary's: `garbled` where they share most words, or the last one and the task names the
   * concept; `kindred` where they share the last one only; `other` is another sense.
   */
  readonly relation: "garbled" | "kindred" | "other"
}

/** What was seen in one text: settled uses in text order, and how abbreviations are introduced and used. */
export interface Observation {
  readonly text: string
  readonly profile: WritingProfile
  readonly uses: readonly Use[]
  readonly introductions: readonly Introduction[]
  readonly firstUses: readonly FirstUseEvent[]
  readonly designations: ReadonlyMap<string, Designations>
  readonly misexplanations: readonly Misexplanation[]
  readonly formats: ObservedFormats
  /** Concepts whose abbreviation the prompt has explained. */
  readonly explained: ReadonlySet<string>
  /** Matches left out because several concepts claim them and nothing decides, or the text means none of them. */
  readonly ambiguous: readonly Match[]
  /** Matches left out because nothing vouches for them: quarantined terms, and others below the confidence they need. */
  readonly unvouched: readonly Match[]
}
