import type { Concept } from "@readback/glossary"

/** A concept with everything one can find it by, folded once. */
export interface SearchableConcept {
  readonly concept: Concept
  /** Its terms in lower case without diacritics, one a line. */
  readonly terms: string
  readonly definition: string
}

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()

/** Makes concepts ready to be searched as a person types. */
export function indexConcepts(concepts: readonly Concept[]): readonly SearchableConcept[] {
  return concepts.map((concept) => ({
    concept,
    terms: fold(concept.terms.map((term) => term.text).join("\n")),
    definition: fold(concept.definition ?? ""),
  }))
}

/**
 * Concepts in which every word of the query occurs, in their terms or definition; best first: a term that is the query,
 * one that begins with it, one that holds it, then the rest, each in the glossary's order.
 */
export function searchConcepts(index: readonly SearchableConcept[], query: string): readonly Concept[] {
  const sought = fold(query).trim()
  if (sought === "") return index.map(({ concept }) => concept)
  const words = sought.split(/\s+/)
  const ranks: Concept[][] = [[], [], [], []]
  for (const { concept, terms, definition } of index) {
    if (!words.every((word) => terms.includes(word) || definition.includes(word))) continue
    const lines = terms.split("\n")
    const rank = lines.includes(sought)
      ? 0
      : lines.some((line) => line.startsWith(sought))
        ? 1
        : terms.includes(sought)
          ? 2
          : 3
    ranks[rank]?.push(concept)
  }
  return ranks.flat()
}
