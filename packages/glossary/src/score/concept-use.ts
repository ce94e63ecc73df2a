import type { Severity } from "../model/term.ts"

/** How one use of a term is credited; `elsewhere` is one that only other profiles approve. */
export interface TermEvent {
  readonly kind: "approved" | "elsewhere" | "miswritten" | "discouraged"
  readonly severity: Severity
  readonly termId: string
}

/** All uses of one concept in a text; `demand` is how often a required concept must be used, 0 where it is not required. */
export interface ConceptUse {
  readonly conceptId: string
  readonly demand: number
  readonly events: readonly TermEvent[]
  /** Uses of another designation than the one the text uses most. */
  readonly strays?: number
}
