import type { Closeness } from "./accepts-case.ts"
import type { Variant } from "./variant.ts"

/** A place where a written form of a term stands: words `[from, to)`, offsets `[start, end)`. */
export interface Candidate {
  readonly variant: Variant
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly closeness: Closeness
}
