import type { Adherence, Finding, FindingSeverity, Loss, Report } from "@readback/glossary"
import { countOf } from "../output/count-of.ts"
import type { Paint, Style } from "../output/paint.ts"
import { printable } from "../output/printable.ts"
import { type Excerpt, excerpts } from "./excerpt.ts"

const styles: Readonly<Record<FindingSeverity, Style>> = {
  info: "cyan",
  minor: "yellow",
  major: "red",
  critical: "red",
}

const causes: Readonly<Record<Loss["cause"], string>> = {
  "missing-required": "required concept missing or not used well enough",
  violation: "discouraged or miswritten use",
  "first-use": "abbreviation not explained as it should be",
  format: "invalid military format",
  consistency: "words change for one thing",
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`

const findingLines = (finding: Finding, excerpt: Excerpt, paint: Paint): readonly string[] => {
  const style = styles[finding.severity]
  const { line, column } = excerpt
  const before = printable(excerpt.before)
  const marked = printable(excerpt.marked)
  // The message says most replacements already.
  const unsaid = finding.replacements.filter((text) => !finding.message.includes(text))
  const [first, ...others] = unsaid.map((text) => `"${printable(text)}"`)
  return [
    `${paint("bold", `${line}:${column}`)} ${paint(style, `${finding.code} (${finding.severity})`)}`,
    `    ${printable(finding.message)}`,
    `    ${paint("dim", "|")} ${before}${paint(style, marked)}${printable(excerpt.after)}`,
    `    ${paint("dim", "|")} ${" ".repeat(Array.from(before).length)}${paint(style, "^".repeat(Math.max(1, Array.from(marked).length)))}`,
    ...(first === undefined ? [] : [`    Write ${[first, ...others].join(" or ")}.`]),
    "",
  ]
}

const lossLine = ({ cause, conceptId, format, points }: Loss): string =>
  `  ${points.toFixed(1).padStart(5)}  ${causes[cause]}${conceptId === undefined ? "" : `: ${printable(conceptId)}`}${format === undefined ? "" : `: ${format}`}`

function scoreLines(adherence: Adherence, paint: Paint): readonly string[] {
  const { counts } = adherence
  const shown = counts.ambiguous + counts.quarantined
  const uses = `${countOf(counts.uses, "use")}: ${counts.approved} approved, ${counts.miswritten} miswritten, ${counts.discouraged} discouraged`
  const unsettled =
    shown === 0 ? [] : [`          ${countOf(shown, "more hit")} whose meaning nothing settles, not scored`]
  if (adherence.kind === "not-applicable")
    return [
      `${paint("bold", "Score     not applicable")}: nothing is required, and the text has no term and no military format to score.`,
      ...unsettled,
    ]
  const { score, coverage, quality, lost } = adherence
  const covered =
    counts.required === 0
      ? "no concept is required"
      : `${counts.requiredUsed} of ${countOf(counts.required, "required concept")} used`
  return [
    `Coverage  ${percent(coverage).padEnd(6)} ${covered}`,
    `Quality   ${percent(quality).padEnd(6)} ${uses}`,
    ...unsettled,
    paint("bold", `Score     ${score.toFixed(1)}`),
    ...(lost.length === 0 ? [] : ["", `Lost points (${(100 - score).toFixed(1)})`]),
    ...lost.toSorted((a, b) => b.points - a.points).map(lossLine),
  ]
}

/** The report of one text for people to read: its findings where they stand, then the score and where its points went. */
export function readableReport(text: string, report: Report, paint: Paint): string {
  const places = excerpts(text, report.findings)
  const { engine, release, profile } = report
  return [
    ...report.findings.flatMap((finding, index) => {
      const place = places[index]
      return place === undefined ? [] : findingLines(finding, place, paint)
    }),
    ...scoreLines(report.adherence, paint),
    "",
    paint("dim", `${release.glossaryId} ${release.hash.slice(0, 12)}, profile ${profile}, engine ${engine}`),
    "",
  ].join("\n")
}
