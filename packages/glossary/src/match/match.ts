import type { Span } from "../model/span.ts"
import type { TermStatus, TermType } from "../model/term.ts"

/** One sense a stretch of text may have, and how sure it is that the text means it, 0 to 1. */
export interface Sense {
  readonly conceptId: string
  readonly termId: string
  readonly confidence: number
  /** How many of the contexts that the term needs are there. */
  readonly contextsMet: number
}

/** A term that stands in the text but lost its words to another one. */
export interface Suppressed extends Span {
  readonly conceptId: string
  readonly termId: string
}

/**
 * A term found in a text, as half-open UTF-16 offsets. `alternatives` are the other concepts the same words designate,
 * `suppressed` the terms that lost the competition for these words; `form` says whether only the capitals or only the hyphens are wrong;
 * `isQuarantined` marks a hit that is shown but not scored.
 */
export interface Match extends Span, Sense {
  readonly surface: string
  readonly status: TermStatus
  readonly type: TermType
  readonly form: "ok" | "case" | "hyphen"
  readonly isQuarantined: boolean
  readonly alternatives: readonly Sense[]
  readonly suppressed: readonly Suppressed[]
}
