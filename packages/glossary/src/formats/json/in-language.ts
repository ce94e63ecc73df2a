import type { Concept } from "../../model/concept.ts"

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? ""

/** The concepts of a glossary in one language as they stand in a glossary in another, where terms without a tag are its own. */
export function inLanguage(concepts: readonly Concept[], from: string, to: string): readonly Concept[] {
  if (primary(from) === primary(to)) return concepts
  return concepts.map((concept) => ({
    ...concept,
    terms: concept.terms.map(({ language = from, ...term }) => (language === to ? term : { ...term, language })),
  }))
}
