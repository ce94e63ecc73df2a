import type { Concept } from "../model/concept.ts"
import type { Issue } from "./issue.ts"
import type { Layout } from "./layout.ts"

/** What a glossary file held; `rows` counts the records (term sections in TBX), `skipped` those that gave no term. */
export interface ParsedGlossary {
  readonly layout: Layout
  /** What the file says of itself, where it does. */
  readonly title?: string
  readonly language?: string
  readonly concepts: readonly Concept[]
  readonly issues: readonly Issue[]
  readonly counts: {
    readonly rows: number
    readonly concepts: number
    readonly terms: number
    readonly skipped: number
  }
}

/** The result for these concepts, with their counts. */
export function parsedGlossary(
  found: Omit<ParsedGlossary, "counts"> & { readonly rows: number; readonly skipped: number },
): ParsedGlossary {
  const { rows, skipped, ...parsed } = found
  const terms = parsed.concepts.reduce((total, concept) => total + concept.terms.length, 0)
  return { ...parsed, counts: { rows, concepts: parsed.concepts.length, terms, skipped } }
}
