import type { RowIssue, RowIssueCode } from "./row-issue.ts"

/** Collects the issues of one line, or of the file where the line is 0. */
export class Report {
  readonly issues: RowIssue[] = []
  readonly #line: number

  constructor(line: number) {
    this.#line = line
  }

  error(field: string | null, code: RowIssueCode, message: string): void {
    this.issues.push({ severity: "error", line: this.#line, field, code, message })
  }

  warn(field: string | null, code: RowIssueCode, message: string): void {
    this.issues.push({ severity: "warning", line: this.#line, field, code, message })
  }
}
