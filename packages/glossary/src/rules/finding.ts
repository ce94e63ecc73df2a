import type { Span } from "../model/span.ts"
import type { Severity, TermStatus } from "../model/term.ts"

/** What kind of departure from the glossary or the writing profile a finding reports. */
export type FindingCode =
  | "forbidden-term"
  | "superseded-term"
  | "deprecated-term"
  | "abbreviation-miswritten"
  | "abbreviation-not-explained"
  | "introduced-late"
  | "reversed-introduction"
  | "duplicate-introduction"
  | "introduced-never-used"
  | "re-expanded"
  | "use-full-form"
  | "wrong-expansion"
  | "out-of-glossary-sense"
  | "inconsistent-designation"
  | "required-term-missing"
  | "other-profile-term"
  | "form-miswritten"
  | "date-time-group-invalid"
  | "date-time-group-style"
  | "mgrs-invalid"
  | "military-time-style"
  | "military-time-invalid"
  | "date-invalid"
  | "date-style"
  | "cui-marking-invalid"
  | "classification-marking-invalid"
  | "portion-mark-invalid"
  | "possible-spill"

/** How grave a finding is; `info` is advice and never costs a point. */
export type FindingSeverity = "info" | Severity

/** A departure from the glossary at half-open UTF-16 offsets; `replacements` repeat the capitalisation of the text. */
export interface Finding extends Span {
  /** The same for the same finding in the same text. */
  readonly id: string
  readonly code: FindingCode
  /** The term that was found; absent where the finding is about a format. */
  readonly conceptId?: string
  readonly termId?: string
  readonly status?: TermStatus
  readonly severity: FindingSeverity
  /** How sure it is that the text means this term, 0 to 1; formats and markings have 1. */
  readonly confidence: number
  readonly message: string
  readonly replacements: readonly string[]
}
