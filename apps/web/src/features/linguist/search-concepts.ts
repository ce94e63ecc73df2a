import type { Concept } from "@readback/glossary"
import { foldText } from "./fold-text.ts"
import { withinOneEdit } from "./within-one-edit.ts"

/** A shorter word is one edit away from too many others to be taken for a misspelling. */
const SHORTEST_MISSPELLED = 4

/** A concept with everything one can find it by, folded once. */
interface SearchableConcept {
  readonly concept: Concept
  readonly terms: readonly string[]
  readonly words: readonly string[]
  readonly all: string
}

/** Concepts made ready to be searched as a person types, in their order, with every word of their terms. */
export interface ConceptIndex {
  readonly concepts: readonly SearchableConcept[]
  readonly vocabulary: readonly string[]
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** A concept never changes, so that of a glossary with an edit only what was edited is folded again. */
const ready = new WeakMap<Concept, SearchableConcept>()

function searchable(concept: Concept): SearchableConcept {
  const known = ready.get(concept)
  if (known !== undefined) return known
  const terms = concept.terms.filter(({ type }) => type !== "shield").map(({ text }) => foldText(text))
  const words = [...new Set(terms.flatMap(wordsOf))]
  const made = { concept, terms, words, all: `${terms.join("\n")}\n${foldText(concept.definition ?? "")}` }
  ready.set(concept, made)
  return made
}

/** Makes concepts ready to be searched. */
export function indexConcepts(concepts: readonly Concept[]): ConceptIndex {
  const all = concepts.map(searchable)
  const vocabulary = new Set<string>()
  for (const { words } of all) for (const word of words) vocabulary.add(word)
  return { concepts: all, vocabulary: [...vocabulary] }
}

const NOT_FOUND = 6

/**
 * Concepts that a query finds, best first: a term that is the query, one that begins with it, one with a word that begins
 * with it, one that holds it, every word in terms or definition, every word misspelled by one letter; else in their order.
 */
export function searchConcepts({ concepts, vocabulary }: ConceptIndex, query: string): readonly Concept[] {
  const sought = foldText(query).trim()
  if (sought === "") return concepts.map(({ concept }) => concept)
  const words = sought.split(/\s+/u)
  const near = wordsOf(sought).map(
    (word) => new Set(vocabulary.filter((known) => known === word || isMisspelling(word, known))),
  )
  const ranks: Concept[][] = Array.from({ length: NOT_FOUND }, () => [])
  for (const one of concepts) ranks[rankOf(one, sought, words, near)]?.push(one.concept)
  return ranks.flat()
}

const isMisspelling = (word: string, known: string): boolean =>
  word.length >= SHORTEST_MISSPELLED && known.length >= SHORTEST_MISSPELLED && withinOneEdit(word, known)

function rankOf(
  { terms, words: known, all }: SearchableConcept,
  sought: string,
  words: readonly string[],
  near: readonly ReadonlySet<string>[],
): number {
  if (all.includes(sought)) {
    if (terms.includes(sought)) return 0
    if (terms.some((term) => term.startsWith(sought))) return 1
    if (terms.some((term) => beginsWord(term, sought))) return 2
    if (terms.some((term) => term.includes(sought))) return 3
    return 4
  }
  if (words.every((word) => all.includes(word))) return 4
  return near.length > 0 && near.every((some) => known.some((word) => some.has(word))) ? 5 : NOT_FOUND
}

function beginsWord(term: string, sought: string): boolean {
  for (let at = term.indexOf(sought, 1); at > 0; at = term.indexOf(sought, at + 1))
    if (!/[\p{L}\p{N}]/u.test(term.charAt(at - 1))) return true
  return false
}
