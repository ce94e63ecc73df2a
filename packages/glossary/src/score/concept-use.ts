import type { Severity } from "../model/term.ts"

/** How one use of a term is credited. */
export interface TermEvent {
  readonly kind: "approved" | "miswritten" | "discouraged"
  readonly severity: Severity
}

/** All uses of one concept in a text; `demand` is how often a required concept must be used, 0 where it is not required. */
export interface ConceptUse {
  readonly conceptId: string
  readonly demand: number
  readonly events: readonly TermEvent[]
  /** Uses of another designation than the one the text uses most. */
  readonly strays?: number
}
