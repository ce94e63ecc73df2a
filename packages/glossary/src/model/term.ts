import type { ContextCondition } from "./context-condition.ts"
import type { FirstUsePolicy } from "./first-use-policy.ts"
import type { ForeignData } from "./foreign-data.ts"

/** How the house regards a term, after the administrative status of ISO 30042 (TBX) plus `forbidden`. */
export type TermStatus = "preferred" | "admitted" | "deprecated" | "superseded" | "forbidden"

/** What kind of designation a term is; a `shield` wins its span in the text and yields nothing. */
export type TermType =
  | "fullForm"
  | "acronym"
  | "initialism"
  | "abbreviation"
  | "shortForm"
  | "variant"
  | "symbol"
  | "phrase"
  | "codeword"
  | "shield"

/** How grave the use of a discouraged term is. */
export type Severity = "minor" | "major" | "critical"

/** Which capitals a term accepts: `acronym` exact, `proper` exact or all capitals, `common` any, `codeword` radio only. */
export type CaseRule = "acronym" | "proper" | "common" | "codeword"

/** Whether the words of a term may be joined: `strict` as written, `flex` space or hyphen, `closed` also run together. */
export type HyphenRule = "strict" | "flex" | "closed"

/** Which word forms are generated when a release is compiled; the forms listed on the term always count. */
export type InflectRule = "none" | "noun" | "verb" | "adj" | "listed"

/** How a term is found in a text; what is absent has the default named here. */
export interface TermMatch {
  readonly case: CaseRule
  readonly hyphen: HyphenRule
  readonly inflect: InflectRule
  readonly forms: readonly string[]
  /** Which word of the term is inflected, counted from 0; by default the noun before the first preposition. */
  readonly head?: number
  /** A term that would be quarantined is matched all the same, provided that `requires` names a context. */
  readonly unsafeOk?: boolean
  /** Of overlapping terms with as many words the higher priority wins; 0 by default. */
  readonly priority?: number
  /** Contexts that the term needs, and contexts that rule it out. */
  readonly requires?: readonly ContextCondition[]
  readonly unless?: readonly ContextCondition[]
  /** Below this confidence (0 to 1) a use is shown and never scored; 0.7 by default. */
  readonly minConfidence?: number
}

/** What a profile of the house says otherwise of a term; `firstUse` speaks for its whole concept. */
export interface TermOverride {
  readonly profile: string
  readonly status?: TermStatus
  readonly severity?: Severity
  readonly firstUse?: FirstUsePolicy
}

/** A sentence that shows the term in use, and where it was found. */
export interface TermContext {
  readonly text: string
  readonly source?: string
}

/** Sentences that must (`positive`) and must not (`negative`) contain the term. */
export interface TermExamples {
  readonly positive: readonly string[]
  readonly negative: readonly string[]
}

/** One designation of a concept; `replacements` are the texts of the terms to write instead, dates are ISO 8601 days. */
export interface Term {
  readonly id: string
  readonly text: string
  readonly type: TermType
  readonly status: TermStatus
  readonly severity?: Severity
  readonly replacements: readonly string[]
  readonly partOfSpeech?: string
  readonly message?: string
  readonly match: TermMatch
  readonly examples: TermExamples
  readonly validFrom?: string
  readonly validTo?: string
  /** BCP 47 tag; absent means the language of the release. */
  readonly language?: string
  /** The profiles that approve the term; absent means all. */
  readonly profiles?: readonly string[]
  readonly overrides?: readonly TermOverride[]
  readonly source?: string
  readonly notes?: readonly string[]
  readonly contexts?: readonly TermContext[]
  readonly grammaticalNumber?: string
  readonly grammaticalGender?: string
  readonly geographicalUsage?: string
  readonly register?: string
  readonly foreign?: readonly ForeignData[]
}
