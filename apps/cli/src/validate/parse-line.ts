import { MAX_LINE_BYTES } from "../jsonl/line-batches.ts"
import type { NumberedLine } from "../jsonl/numbered-lines.ts"
import type { FileIssue } from "./file-issue.ts"

/** The row of a line, or why it gives none. */
export function parseLine(numbered: NumberedLine): { readonly row: unknown } | { readonly issue: FileIssue } {
  const issue = (code: FileIssue["code"], message: string) => ({
    issue: { severity: "error", line: numbered.line, field: null, code, message } as const,
  })
  switch (numbered.kind) {
    case "not-utf8":
      return issue("not-utf8", "The line is not UTF-8 text.")
    case "too-long":
      return issue("line-too-long", `The line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB.`)
    case "text":
      try {
        return { row: JSON.parse(numbered.text) as unknown }
      } catch {
        const hasNoNumber = /[:[,]\s*(NaN|-?Infinity)\b/.test(numbered.text)
        return issue("not-json", hasNoNumber ? "NaN and Infinity are no JSON." : "The line is no JSON.")
      }
  }
}
