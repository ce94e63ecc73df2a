import type { Concept } from "../model/concept.ts"
import type { FirstUsePolicy } from "../model/first-use-policy.ts"
import type { Term } from "../model/term.ts"

/** A concept under construction while rows are read. */
export interface ConceptDraft {
  readonly id: string
  readonly line: number
  readonly terms: Map<string, Term>
  readonly termIds: Set<string>
  /** The first preferred term of each language. */
  readonly preferred: Map<string | undefined, Term>
  definition?: string
  definitionSource?: string
  subjectFields?: readonly string[]
  firstUse?: FirstUsePolicy
  readonly notes: Set<string>
  /** Definitions in other languages than the glossary's. */
  readonly sections: Map<string, string>
}

/** A concept without anything yet. */
export const newDraft = (id: string, line: number): ConceptDraft => ({
  id,
  line,
  terms: new Map(),
  termIds: new Set(),
  preferred: new Map(),
  notes: new Set(),
  sections: new Map(),
})

/** Adds a term under the key by which rows that repeat it are known. */
export function addTerm(draft: ConceptDraft, key: string, term: Term): void {
  draft.terms.set(key, term)
  draft.termIds.add(term.id)
  if (term.status === "preferred" && !draft.preferred.has(term.language)) draft.preferred.set(term.language, term)
}

/** The finished concept; members that no row gave stay absent. */
export const conceptOf = (draft: ConceptDraft): Concept => ({
  id: draft.id,
  ...(draft.definition === undefined ? {} : { definition: draft.definition }),
  ...(draft.definitionSource === undefined ? {} : { definitionSource: draft.definitionSource }),
  subjectFields: draft.subjectFields ?? [],
  ...(draft.firstUse === undefined ? {} : { firstUse: draft.firstUse }),
  terms: [...draft.terms.values()],
  ...(draft.notes.size === 0 ? {} : { notes: [...draft.notes] }),
  ...(draft.sections.size === 0
    ? {}
    : { languageSections: [...draft.sections].map(([language, definition]) => ({ language, definition })) }),
})
