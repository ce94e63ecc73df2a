import { type Concept, conceptName } from "@readback/glossary"
import { useDeferredValue, useMemo } from "react"
import { inAlphabet } from "./in-alphabet.ts"
import { initialOf, NO_LETTER } from "./initial-of.ts"
import { type Facets, narrowConcepts } from "./narrow-concepts.ts"
import { indexConcepts, searchConcepts } from "./search-concepts.ts"

/** What is searched for and narrowed to. */
export interface Reading extends Facets {
  readonly query: string
}

/** A release as it is read: what a search finds of it, and what it can be narrowed to. */
export function useReading(concepts: readonly Concept[], language: string, reading: Reading) {
  const settled = useDeferredValue(reading)
  const sorted = useMemo(() => inAlphabet(concepts, language), [concepts, language])
  const index = useMemo(() => indexConcepts(sorted), [sorted])
  const matching = useMemo(() => searchConcepts(index, settled.query), [index, settled.query])
  const found = useMemo(() => narrowConcepts(matching, settled), [matching, settled])
  const letters = useMemo(() => lettersOf(sorted), [sorted])
  const fields = useMemo(() => [...new Set(sorted.flatMap((one) => one.subjectFields))].toSorted(), [sorted])
  return { found, letters, fields }
}

function lettersOf(sorted: readonly Concept[]): readonly string[] {
  const letters = [...new Set(sorted.map((concept) => initialOf(conceptName(concept))))]
  return [...letters.filter((letter) => letter !== NO_LETTER), ...letters.filter((letter) => letter === NO_LETTER)]
}
