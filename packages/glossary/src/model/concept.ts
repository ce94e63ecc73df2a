import type { Term } from "./term.ts"

/** Whether an abbreviation of the concept must be spelled out where a text first uses it; absent means `expand`. */
export type FirstUsePolicy = "expand" | "never"

/** One unit of meaning and the terms that designate it. */
export interface Concept {
  readonly id: string
  readonly definition?: string
  readonly definitionSource?: string
  readonly subjectFields: readonly string[]
  readonly terms: readonly Term[]
  readonly firstUse?: FirstUsePolicy
}
