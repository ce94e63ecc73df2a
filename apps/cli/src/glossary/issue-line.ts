import type { Issue } from "@readback/glossary"
import type { Paint } from "../output/paint.ts"
import { printable } from "../output/printable.ts"

/** An issue of a glossary file; `line` and `column` are absent where it concerns the glossary as a whole. */
export type FileIssue = Issue & { readonly line?: number; readonly column?: number }

/** One issue as compilers print theirs, so that editors find the place: `file:line:column: severity: message (code)`. */
export function issueLine(file: string, issue: FileIssue, paint: Paint): string {
  const { line, column, severity, message, code, conceptId } = issue
  const place = [file, line, column].filter((part) => part !== undefined).join(":")
  const concept = line === undefined && conceptId !== undefined ? `${printable(conceptId)}: ` : ""
  return `${place}: ${paint(severity === "error" ? "red" : "yellow", severity)}: ${concept}${printable(message)} ${paint("dim", `(${code})`)}`
}
