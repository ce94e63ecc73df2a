import type { Concept, TermStatus, TermType } from "@readback/glossary"
import type { ProblemKind, Problems } from "./detect-problems.ts"

/** What a proposal does to a concept. */
export type ChangeKind = "added" | "changed" | "removed"

/** What the table is narrowed to; what is absent narrows nothing. */
export interface RowFacets {
  readonly status?: TermStatus | undefined
  readonly type?: TermType | undefined
  readonly field?: string | undefined
  readonly language?: string | undefined
  /** The service or nation that uses a term. */
  readonly usage?: string | undefined
  readonly problem?: ProblemKind | "any" | undefined
  /** Only what the chosen proposal changes. */
  readonly isChanged?: boolean | undefined
}

/** Concepts that fit every facet, in their order. */
export function narrowRows(
  concepts: readonly Concept[],
  facets: RowFacets,
  about: {
    readonly language: string
    readonly problems: Problems
    readonly changes: { readonly has: (conceptId: string) => boolean }
  },
): readonly Concept[] {
  const { status, type, field, language, usage, problem, isChanged = false } = facets
  const tests: ((concept: Concept) => boolean)[] = []
  if (isChanged) tests.push(({ id }) => about.changes.has(id))
  if (field !== undefined) tests.push(({ subjectFields }) => subjectFields.includes(field))
  if (problem !== undefined)
    tests.push(({ id }) => about.problems.get(id)?.some(({ kind }) => problem === "any" || kind === problem) ?? false)
  // One term has to fit them all: "forbidden acronyms" are not concepts with an acronym and something forbidden.
  if (status !== undefined || type !== undefined || language !== undefined || usage !== undefined)
    tests.push(({ terms }) =>
      terms.some(
        (term) =>
          (status === undefined || term.status === status) &&
          (type === undefined || term.type === type) &&
          (language === undefined || (term.language ?? about.language) === language) &&
          (usage === undefined || term.geographicalUsage === usage),
      ),
    )
  return tests.length === 0 ? concepts : concepts.filter((concept) => tests.every((fits) => fits(concept)))
}

/** Every value that concepts can be narrowed to, in order. */
export interface FacetValues {
  readonly fields: readonly string[]
  readonly languages: readonly string[]
  readonly usages: readonly string[]
}

/** What concepts can be narrowed to. */
export function facetValues(concepts: readonly Concept[], language: string): FacetValues {
  const [fields, languages, usages] = [new Set<string>(), new Set([language]), new Set<string>()]
  for (const concept of concepts) {
    for (const field of concept.subjectFields) fields.add(field)
    for (const term of concept.terms) {
      if (term.language !== undefined) languages.add(term.language)
      if (term.geographicalUsage !== undefined) usages.add(term.geographicalUsage)
    }
  }
  return { fields: [...fields].sort(), languages: [...languages].sort(), usages: [...usages].sort() }
}
