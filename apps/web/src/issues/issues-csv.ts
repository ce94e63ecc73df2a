import type { LocatedIssue } from "@readback/domain"

/** Issues as CSV (RFC 4180) with a header row; a cell that a spreadsheet would run as a formula gets a leading quote. */
export function issuesCsv(issues: readonly LocatedIssue[]): string {
  const rows = issues.map(({ line, field, severity, code, message }) => [
    String(line),
    field ?? "",
    severity,
    code,
    message,
  ])
  return [["line", "field", "severity", "code", "message"], ...rows]
    .map((cells) => `${cells.map(cell).join(",")}\r\n`)
    .join("")
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
