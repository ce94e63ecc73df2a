import type { Concept } from "./concept.ts"

/** An immutable, numbered state of a glossary; `hash` is the caller's digest of the canonical JSON of its concepts. */
export interface Release {
  readonly glossaryId: string
  readonly number: number
  readonly title: string
  readonly language: string
  readonly hash: string
  /** The ISO 8601 day on which the validity of terms is judged; absent, all terms are valid. */
  readonly effectiveFrom?: string
  readonly concepts: readonly Concept[]
}
