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

/** A check of a file as people read it: the first issues, how many more, and the counts by rule. */
export function readableCheck(file: string, report: FileReport, paint: Paint): string {
  const { rows, errors, warnings, codes, issues } = report
  const more = errors + warnings - issues.length
  const byCode = Object.entries(codes).toSorted(([, one], [, two]) => two - one)
  return [
    ...issues.map((issue) => issueLine(file, issue, paint)),
    ...(more > 0 ? [`and ${countOf(more, "issue")} more; of all:`] : []),
    ...(more > 0 ? byCode.map(([code, count]) => `  ${count.toLocaleString("en-US").padStart(9)}  ${code}`) : []),
    `${countOf(rows, "row")}, ${countOf(errors, "error")}, ${countOf(warnings, "warning")}`,
    "",
  ].join("\n")
}
