import type { RowIssue } from "@readback/preference"

/** An issue of a training file: of a row, or of a line that gives none. */
export interface FileIssue extends Omit<RowIssue, "code"> {
  readonly code: RowIssue["code"] | "not-json" | "not-utf8" | "line-too-long"
}
