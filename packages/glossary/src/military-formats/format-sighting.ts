import type { Span } from "../model/span.ts"
import type { FindingCode, FindingSeverity } from "../rules/finding.ts"

/** The kinds of military format that are checked; each counts once in the score, by its share of valid places. */
export type FormatType = "date-time-group" | "grid-reference" | "military-time" | "date" | "marking"

/** What is wrong with one place in a text that has a military format, or means to have one. */
export interface FormatFault {
  readonly code: FindingCode
  readonly severity: FindingSeverity
  readonly message: string
  readonly replacements: readonly string[]
}

/** One place in a text that has a military format, or means to have one; without a fault it is valid. */
export interface FormatSighting extends Span {
  readonly type: FormatType
  readonly fault?: FormatFault
}
