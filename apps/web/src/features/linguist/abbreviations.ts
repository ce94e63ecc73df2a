import { type Concept, isAbbreviation, isDiscouraged, type Term } from "@readback/glossary"

/** One meaning of an abbreviation: the full forms that it stands for. */
export interface AbbreviationSense {
  readonly term: Term
  readonly concept: Concept
  readonly fullForms: readonly string[]
}

/** Every abbreviation with each of its meanings, in alphabetical order. */
export function abbreviationsOf(concepts: readonly Concept[], language: string): readonly AbbreviationSense[] {
  const order = new Intl.Collator(language)
  return concepts
    .flatMap((concept) => {
      const own = concept.terms.filter((term) => (term.language ?? language) === language && term.type !== "shield")
      const fullForms = own.filter((term) => !isAbbreviation(term) && !isDiscouraged(term)).map(({ text }) => text)
      return own.filter(isAbbreviation).map((term) => ({ term, concept, fullForms }))
    })
    .sort(
      (a, b) => order.compare(a.term.text, b.term.text) || order.compare(a.fullForms[0] ?? "", b.fullForms[0] ?? ""),
    )
}
