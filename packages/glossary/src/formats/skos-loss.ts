import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { isDiscouraged } from "../model/term-kind.ts"

/** Something that a table of SKOS labels cannot say, and of how many terms or concepts it was lost. */
export interface SkosLoss {
  readonly what:
    | "discouraged terms, which become hidden labels"
    | "terms in other languages"
    | "replacements, severity and messages"
    | "matching rules and examples"
    | "profiles and validity"
    | "sources, notes, contexts and grammar of terms"
    | "notes, figures, relations and first use of concepts"
    | "definitions in other languages"
    | "data of other tools"
  readonly count: number
}

const has = (value: unknown): boolean => value !== undefined && (!Array.isArray(value) || value.length > 0)

const termLosses: Readonly<Partial<Record<SkosLoss["what"], (term: Term) => boolean>>> = {
  "discouraged terms, which become hidden labels": isDiscouraged,
  "terms in other languages": (term) => has(term.language),
  "replacements, severity and messages": (term) => has(term.replacements) || has(term.severity) || has(term.message),
  "matching rules and examples": (term) =>
    has(term.match.requires) || has(term.match.unless) || has(term.examples.positive) || has(term.examples.negative),
  "profiles and validity": (term) =>
    has(term.profiles) || has(term.overrides) || has(term.validFrom) || has(term.validTo),
  "sources, notes, contexts and grammar of terms": (term) =>
    [term.source, term.notes, term.contexts, term.partOfSpeech, term.register, term.geographicalUsage].some(has),
}

const conceptLosses: Readonly<Partial<Record<SkosLoss["what"], (concept: Concept) => boolean>>> = {
  "notes, figures, relations and first use of concepts": (concept) =>
    has(concept.notes) || has(concept.figures) || has(concept.relations) || has(concept.firstUse),
  "definitions in other languages": (concept) => has(concept.languageSections),
  "data of other tools": (concept) => has(concept.foreign) || concept.terms.some((term) => has(term.foreign)),
}

/** What writing these concepts as SKOS labels loses. */
export function skosLosses(concepts: readonly Concept[]): readonly SkosLoss[] {
  const terms = concepts.flatMap((concept) => concept.terms)
  const counted = [
    ...Object.entries(termLosses).map(([what, test]) => ({ what, count: terms.filter(test).length })),
    ...Object.entries(conceptLosses).map(([what, test]) => ({ what, count: concepts.filter(test).length })),
  ]
  return counted.filter(({ count }) => count > 0) as readonly SkosLoss[]
}
