import type { LengthSummary } from "@readback/preference"
import { countOf } from "../output/count-of.ts"
import type { Paint } from "../output/paint.ts"
import { printable } from "../output/printable.ts"
import type { FileReport } from "./check-file.ts"
import type { FileIssue } from "./file-issue.ts"

/** One issue as compilers print theirs: `file:line: severity: message (code)`; without a line where the file is meant. */
function issueLine(file: string, { line, severity, field, message, code }: FileIssue, paint: Paint): string {
  const place = line === 0 ? file : `${file}:${line}`
  const where = field === null || field === "" ? "" : `${printable(field)}: `
  return `${place}: ${paint(severity === "error" ? "red" : "yellow", severity)}: ${where}${printable(message)} ${paint("dim", `(${code})`)}`
}

const grouped = (count: number): string => count.toLocaleString("en-US")

/** How long the rows are, in one line. */
function lengthLine({ maxLength, rows, over, median, p95, longest }: LengthSummary): string {
  const spread = `median ${grouped(median)}, 95th percentile ${grouped(p95)}, longest ${grouped(longest)}`
  return `Tokens: ${spread}; ${grouped(over)} of ${countOf(rows, "row")} over ${grouped(maxLength)}`
}

/** A check of a file as people read it: the first issues, how many more, and the counts by rule. */
export function readableCheck(file: string, report: FileReport, paint: Paint): string {
  const { rows, errors, warnings, codes, issues, lengths } = report
  const more = errors + warnings - issues.length
  const byCode = Object.entries(codes).toSorted(([, one], [, two]) => two - one)
  return [
    ...issues.map((issue) => issueLine(file, issue, paint)),
    ...(more > 0 ? [`and ${countOf(more, "issue")} more; of all:`] : []),
    ...(more > 0 ? byCode.map(([code, count]) => `  ${grouped(count).padStart(9)}  ${code}`) : []),
    ...(lengths === undefined ? [] : [lengthLine(lengths)]),
    `${countOf(rows, "row")}, ${countOf(errors, "error")}, ${countOf(warnings, "warning")}`,
    "",
  ].join("\n")
}
