/** Which rule a row breaks. */
export type RowIssueCode =
  | "not-object"
  | "too-deep"
  | "too-long"
  | "missing"
  | "type"
  | "null"
  | "empty-text"
  | "lone-surrogate"
  | "role"
  | "message-keys"
  | "prompt-end"
  | "roles-alternate"
  | "one-message"
  | "equal-texts"
  | "equal-ranks"
  | "range"
  | "columns-differ"
  | "margin-missing"
  | "format-differs"
  | "type-differs"
  | "reserved-column"
  | "extra-column"
  | "messages-and-prompt"
  | "implicit-prompt"
  | "label-number"
  | "repeated-id"
  | "tool-message"
  | "line-number"
  | "too-few-responses"
  | "lineage"
  | "no-rows"
  | "row-count"
  | "one-sided"
  | "unbalanced"
  | "ties"

/** What is wrong with a row of a training file: an error stops or spoils the training, a warning may. */
export interface RowIssue {
  readonly severity: "error" | "warning"
  /** Counts from 1; 0 where the file as a whole is meant. */
  readonly line: number
  /** The place in the row, as in `chosen[0].content`; null where the row as a whole is meant. */
  readonly field: string | null
  readonly code: RowIssueCode
  readonly message: string
}
