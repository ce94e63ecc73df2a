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

/** How a term is found in a text. */
export interface TermMatch {
  readonly case: CaseRule
  readonly hyphen: HyphenRule
  readonly inflect: InflectRule
  readonly forms: readonly string[]
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
  readonly profiles?: readonly string[]
}
