import type { Issue } from "../issue.ts"
import type { IssueLog } from "../issue-log.ts"
import type { XmlElement } from "../xml/xml-element.ts"

/** What the readers of one TBX file share. */
export interface TbxContext {
  readonly log: IssueLog
  /** The language whose terms carry no tag. */
  language: string
  /** Term sections seen, and those of them that gave no term. */
  rows: number
  skipped: number
  /** Terms without a status, which got one by their place. */
  assumed: number
  readonly conceptIds: Set<string>
}

/** Reports a problem with an element. */
export const tell = (
  context: TbxContext,
  element: XmlElement,
  severity: Issue["severity"],
  code: string,
  message: string,
  place: Pick<Issue, "field" | "conceptId" | "termId"> = {},
): void => context.log.add({ line: element.line, column: element.column, severity, code, message, ...place })
