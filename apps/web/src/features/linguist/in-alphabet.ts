import { type Concept, conceptName } from "@readback/glossary"

/** Concepts in the alphabetical order of their names. */
export function inAlphabet(concepts: readonly Concept[], language: string): readonly Concept[] {
  const { compare } = new Intl.Collator(language)
  return concepts
    .map((concept) => ({ concept, name: conceptName(concept) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ concept }) => concept)
}
