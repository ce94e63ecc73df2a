import type { Span } from "../model/span.ts"
import type { Severity, TermStatus } from "../model/term.ts"

/** What kind of departure from the glossary a finding reports. */
export type FindingCode =
  | "forbidden-term"
  | "superseded-term"
  | "deprecated-term"
  | "abbreviation-not-explained"
  | "abbreviation-miswritten"
  | "wrong-expansion"

/** A departure from the glossary at half-open UTF-16 offsets; `replacements` repeat the capitalisation of the text. */
export interface Finding extends Span {
  /** The same for the same finding in the same text. */
  readonly id: string
  readonly code: FindingCode
  readonly conceptId: string
  readonly termId: string
  readonly status: TermStatus
  readonly severity: Severity
  readonly message: string
  readonly replacements: readonly string[]
}
