import type { Concept } from "./concept.ts"

/** An immutable, numbered state of a glossary; `hash` is the caller's digest of the canonical JSON of its concepts. */
export interface Release {
  readonly glossaryId: string
  readonly number: number
  readonly title: string
  readonly language: string
  readonly hash: string
  readonly concepts: readonly Concept[]
}
