import { type Concept, conceptName, isAbbreviation, isDiscouraged, type Term } from "@readback/glossary"
import { initialOf, NO_LETTER } from "./initial-of.ts"

/** An entry of a printed dictionary: a concept under its name, or a term that sends the reader there. */
export type DictionaryEntry =
  | {
      readonly kind: "concept"
      readonly word: string
      readonly concept: Concept
      readonly abbreviations: readonly string[]
      readonly others: readonly Term[]
    }
  | {
      readonly kind: "reference"
      readonly word: string
      readonly concept: Concept
      readonly term: Term
      readonly to: string
    }

/** The entries under one letter. */
export interface DictionaryLetter {
  readonly letter: string
  readonly entries: readonly DictionaryEntry[]
}

/** A glossary as a dictionary in the order of its language; what begins with no letter stands last. */
export function dictionaryOf(concepts: readonly Concept[], language: string): readonly DictionaryLetter[] {
  const order = new Intl.Collator(language)
  const entries = concepts
    .flatMap((concept) => entriesOf(concept, language))
    .sort((a, b) => order.compare(a.word, b.word))
  const letters = [...Map.groupBy(entries, ({ word }) => initialOf(word))].map(([letter, some]) => ({
    letter,
    entries: some,
  }))
  return letters.sort((a, b) =>
    a.letter === NO_LETTER ? 1 : b.letter === NO_LETTER ? -1 : order.compare(a.letter, b.letter),
  )
}

function entriesOf(concept: Concept, language: string): readonly DictionaryEntry[] {
  const own = concept.terms.filter((term) => (term.language ?? language) === language && term.type !== "shield")
  if (own.length === 0) return []
  const word = conceptName({ ...concept, terms: own })
  const others = own.filter(({ text }) => text !== word)
  const abbreviations = others.filter((term) => isAbbreviation(term) && !isDiscouraged(term)).map(({ text }) => text)
  return [
    {
      kind: "concept",
      word,
      concept,
      abbreviations,
      others: others.filter(({ text }) => !abbreviations.includes(text)),
    },
    ...others.map((term) => ({
      kind: "reference" as const,
      word: term.text,
      concept,
      term,
      to: isDiscouraged(term) && term.replacements.length > 0 ? term.replacements.join(", ") : word,
    })),
  ]
}
