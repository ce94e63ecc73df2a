import { type LengthLimit, type LengthSummary, type TargetName, validateRows } from "@readback/preference"
import type { NumberedLine } from "../jsonl/numbered-lines.ts"
import { Refusal } from "../refusal.ts"
import type { FileIssue } from "./file-issue.ts"
import { parseLine } from "./parse-line.ts"

/** Issues kept to be shown; the others are only counted, so that memory stays the same however many there are. */
const SHOWN = 50

/** What is wrong with a file: how much of what, and the first issues. */
export interface FileReport {
  readonly rows: number
  readonly errors: number
  readonly warnings: number
  readonly codes: Readonly<Record<string, number>>
  readonly issues: readonly FileIssue[]
  /** How long the rows are in tokens; undefined without a limit, and where no row could be counted. */
  readonly lengths: LengthSummary | undefined
}

/** Checks the lines of a file against a target, and on demand against a limit of tokens, each once and in order. */
export async function checkFile(
  target: TargetName,
  lines: AsyncIterable<NumberedLine>,
  limit?: LengthLimit,
): Promise<FileReport> {
  const { check, finish, lengths } = validateRows(target, limit)
  const total = { rows: 0, errors: 0, warnings: 0 }
  const codes: Record<string, number> = {}
  const issues: FileIssue[] = []
  const add = (issue: FileIssue) => {
    total[issue.severity === "error" ? "errors" : "warnings"] += 1
    codes[issue.code] = (codes[issue.code] ?? 0) + 1
    if (issues.length < SHOWN) issues.push(issue)
  }
  for await (const numbered of lines) {
    if (total.rows === 0 && numbered.kind === "text" && numbered.text.trimStart().startsWith("["))
      throw new Refusal("The file is one JSON list. Write one object a line: jq -c '.[]' FILE | readback validate …")
    total.rows += 1
    const parsed = parseLine(numbered)
    if ("issue" in parsed) add(parsed.issue)
    else for (const issue of check(numbered.line, parsed.row)) add(issue)
  }
  // A file of which no line could be parsed has been told of.
  for (const issue of finish()) if (issue.code !== "no-rows" || total.rows === 0) add(issue)
  return { ...total, codes, issues, lengths: lengths() }
}
