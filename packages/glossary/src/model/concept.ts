import type { FirstUsePolicy } from "./first-use-policy.ts"
import type { ForeignData } from "./foreign-data.ts"
import type { Term } from "./term.ts"

/** How a concept stands to another, named by its id (ISO 704; SKOS). */
export interface ConceptRelation {
  readonly type: "broader" | "narrower" | "related" | "antonym" | "seeAlso" | "supersededBy"
  readonly target: string
}

/** A picture that shows a concept (TBX `xGraphic`): the address where it is kept, and what it shows. */
export interface Figure {
  readonly target: string
  readonly caption?: string
}

/** What is said of a concept in one language (TBX langSec); `language` is a BCP 47 tag. */
export interface LanguageSection {
  readonly language: string
  readonly definition?: string
  readonly definitionSource?: string
  readonly notes?: readonly string[]
  readonly foreign?: readonly ForeignData[]
}

/** One unit of meaning and the terms that designate it. */
export interface Concept {
  readonly id: string
  readonly definition?: string
  readonly definitionSource?: string
  readonly subjectFields: readonly string[]
  readonly terms: readonly Term[]
  readonly firstUse?: FirstUsePolicy
  readonly notes?: readonly string[]
  readonly figures?: readonly Figure[]
  readonly relations?: readonly ConceptRelation[]
  readonly languageSections?: readonly LanguageSection[]
  readonly foreign?: readonly ForeignData[]
}
