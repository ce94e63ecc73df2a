/** A defect of imported data, located for the person who has to mend it. `line` counts from 1. */
export interface LocatedIssue {
  readonly line: number
  readonly field?: string
  readonly severity: "error" | "warning"
  readonly code: string
  readonly message: string
}
