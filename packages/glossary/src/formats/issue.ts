import type { Issue as GlossaryIssue } from "../model/issue.ts"

/** A problem in a glossary file; `line` and `column` count from 1, `field` names the column of the table. */
export interface Issue extends GlossaryIssue {
  readonly line: number
  readonly column?: number
}
