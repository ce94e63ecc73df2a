import type { Concept } from "@readback/glossary"

/** What a card says of a concept. */
export interface TermFacts {
  readonly preferred: string | undefined
  readonly abbreviations: readonly string[]
  readonly definition: string | undefined
  readonly source: string | undefined
}

/** The facts of a concept; all absent where the glossary does not have it. */
export function termFacts(concept: Concept | undefined): TermFacts {
  return {
    preferred: concept?.terms.find((term) => term.status === "preferred")?.text,
    abbreviations: (concept?.terms ?? [])
      .filter(
        ({ status, type }) =>
          status === "admitted" && (type === "acronym" || type === "initialism" || type === "abbreviation"),
      )
      .map((term) => term.text),
    definition: concept?.definition,
    source: concept?.definitionSource,
  }
}
