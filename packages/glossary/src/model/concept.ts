import type { Term } from "./term.ts"

/**
 * How a text introduces an abbreviation of the concept: `expand` at first use, `never` (everyone knows it), or
 * `always-full`, where only the full form may be written; absent means `expand`.
 */
export type FirstUsePolicy = "expand" | "never" | "always-full"

/** One unit of meaning and the terms that designate it. */
export interface Concept {
  readonly id: string
  readonly definition?: string
  readonly definitionSource?: string
  readonly subjectFields: readonly string[]
  readonly terms: readonly Term[]
  readonly firstUse?: FirstUsePolicy
}
