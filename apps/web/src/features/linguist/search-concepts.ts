import type { Concept } from "@readback/glossary"
import { foldText } from "./fold-text.ts"
import { withinOneEdit } from "./within-one-edit.ts"

/** A shorter word is one edit away from too many others to be taken for a misspelling. */
const SHORTEST_MISSPELLED = 4

/** A concept with everything one can find it by, folded once. */
interface SearchableConcept {
  readonly concept: Concept
  /** Its terms, each between two line ends, so that one search tells the beginning and the whole of a term. */
  readonly names: string
  readonly definition: string
  readonly words: readonly string[]
}

/** Concepts made ready to be searched as a person types, in their order, with every word of their terms. */
export interface ConceptIndex {
  readonly concepts: readonly SearchableConcept[]
  /** Where each word of a term occurs, as places in `concepts`. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** The words by their length: a misspelled one has at most one letter more or fewer. */
  readonly byLength: ReadonlyMap<number, readonly string[]>
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** A concept never changes, so that of a glossary with an edit only what was edited is folded again. */
const ready = new WeakMap<Concept, SearchableConcept>()

function searchable(concept: Concept): SearchableConcept {
  const known = ready.get(concept)
  if (known !== undefined) return known
  const terms = concept.terms.filter(({ type }) => type !== "shield").map(({ text }) => foldText(text))
  const made = {
    concept,
    names: `\n${terms.join("\n")}\n`,
    definition: foldText(concept.definition ?? ""),
    words: [...new Set(terms.flatMap(wordsOf))],
  }
  ready.set(concept, made)
  return made
}

/** Makes concepts ready to be searched. */
export function indexConcepts(concepts: readonly Concept[]): ConceptIndex {
  const all = concepts.map(searchable)
  const places = new Map<string, number[]>()
  for (const [place, { words }] of all.entries())
    for (const word of words) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [place])
      else known.push(place)
    }
  return { concepts: all, places, byLength: Map.groupBy(places.keys(), (word) => word.length) }
}

const MISSPELLED = 5

/**
 * Concepts that a query finds, best first: a term that is the query, one that begins with it, one with a word that begins
 * with it, one that holds it, every word in terms or definition, every word misspelled by one letter; else in their order.
 */
export function searchConcepts(index: ConceptIndex, query: string): readonly Concept[] {
  const { concepts } = index
  const sought = foldText(query).trim()
  if (sought === "") return concepts.map(({ concept }) => concept)
  const words = sought.split(/\s+/u)
  const ranks: Concept[][] = Array.from({ length: MISSPELLED + 1 }, () => [])
  const found: number[] = []
  for (const place of candidates(index, sought)) {
    const one = concepts[place]
    const rank = one === undefined ? undefined : rankOf(one, sought, words)
    if (one === undefined || rank === undefined) continue
    ranks[rank]?.push(one.concept)
    found.push(place)
  }
  latest.set(index, { sought, found })
  const near = misspelled(index, wordsOf(sought))
  const spelled = new Set(near.length === 0 ? [] : found)
  for (const place of near) {
    const one = concepts[place]
    if (one !== undefined && !spelled.has(place)) ranks[MISSPELLED]?.push(one.concept)
  }
  return ranks.flat()
}

/** What the search before found in its letters as they were spelled. */
const latest = new WeakMap<ConceptIndex, { readonly sought: string; readonly found: readonly number[] }>()

/** Where a query can be found: one that goes on from the query before only where that was. */
function candidates(index: ConceptIndex, sought: string): Iterable<number> {
  const before = latest.get(index)
  return before !== undefined && sought.startsWith(before.sought) ? before.found : index.concepts.keys()
}

/** Places of the concepts whose terms have every word, as it is or misspelled, in order. */
function misspelled({ places, byLength }: ConceptIndex, words: readonly string[]): readonly number[] {
  let common: ReadonlySet<number> | undefined
  for (const word of words) {
    const near = new Set<number>()
    for (const known of wordsNear(word, byLength))
      for (const place of places.get(known) ?? []) if (common?.has(place) ?? true) near.add(place)
    if (near.size === 0) return []
    common = near
  }
  return [...(common ?? [])].sort((a, b) => a - b)
}

function wordsNear(word: string, byLength: ConceptIndex["byLength"]): readonly string[] {
  if (word.length < SHORTEST_MISSPELLED) return [word]
  return [word.length - 1, word.length, word.length + 1]
    .filter((length) => length >= SHORTEST_MISSPELLED)
    .flatMap((length) => (byLength.get(length) ?? []).filter((known) => withinOneEdit(word, known)))
}

function rankOf(
  { names, definition }: SearchableConcept,
  sought: string,
  words: readonly string[],
): number | undefined {
  let best: number | undefined
  for (let at = names.indexOf(sought); at !== -1; at = names.indexOf(sought, at + 1)) {
    const rank = rankAt(names, at, at + sought.length)
    if (rank === 0) return 0
    if (best === undefined || rank < best) best = rank
  }
  if (best !== undefined) return best
  if (definition.includes(sought)) return 4
  return words.length > 1 && words.every((word) => names.includes(word) || definition.includes(word)) ? 4 : undefined
}

const LINE_END = 10

/** How well a term is met by what stands there: whole, its beginning, the beginning of a word, or somewhere in it. */
function rankAt(names: string, from: number, to: number): number {
  const before = names.charCodeAt(from - 1)
  if (before === LINE_END) return names.charCodeAt(to) === LINE_END ? 0 : 1
  return isLetterOrDigit(before) ? 3 : 2
}

const isLetterOrDigit = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
    : /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
