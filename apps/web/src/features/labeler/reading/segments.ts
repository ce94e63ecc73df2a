import type { Finding, Match, Report } from "@readback/glossary"
import { findingMark } from "./finding-mark.ts"

/** How a term is marked; each has its own line and wording, never colour alone. */
type MarkKind = "approved" | "discouraged" | "forbidden" | "unexplained" | "ambiguous"

/** A stretch of text: plain, or marked as a term with what was found there. */
export type Segment =
  | { readonly kind: "plain"; readonly start: number; readonly text: string }
  | {
      readonly kind: "term"
      readonly start: number
      readonly text: string
      readonly mark: MarkKind
      readonly match: Match | undefined
      readonly finding: Finding | undefined
    }

/** A marked stretch of text. */
export type TermSegment = Extract<Segment, { kind: "term" }>

/** Cuts a text at its matches and findings. Joined again, the segments are the text. */
export function segments(
  text: string,
  { matches, unscored, findings }: Pick<Report, "matches" | "unscored" | "findings">,
): readonly Segment[] {
  const unsettled: ReadonlySet<Match> = new Set(unscored)
  const spans = new Map<string, { start: number; end: number; match?: Match; finding?: Finding }>()
  for (const match of matches) spans.set(`${match.start}:${match.end}`, { start: match.start, end: match.end, match })
  for (const finding of findings) {
    const key = `${finding.start}:${finding.end}`
    const { start, end } = finding
    const known = spans.get(key)
    // Advice never hides what is wrong with the same words.
    if (known?.finding !== undefined && finding.severity === "info") continue
    spans.set(key, { ...known, start, end, finding })
  }
  const ordered = [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end)
  const cut: Segment[] = []
  let at = 0
  for (const { start, end, match, finding } of ordered) {
    if (start < at || end > text.length || end <= start) continue
    if (start > at) cut.push({ kind: "plain", start: at, text: text.slice(at, start) })
    cut.push({
      kind: "term",
      start,
      text: text.slice(start, end),
      mark: markOf(match, finding, unsettled),
      match,
      finding,
    })
    at = end
  }
  if (at < text.length) cut.push({ kind: "plain", start: at, text: text.slice(at) })
  return cut
}

function markOf(match: Match | undefined, finding: Finding | undefined, unsettled: ReadonlySet<Match>): MarkKind {
  const mark = finding === undefined ? "hint" : findingMark(finding)
  if (mark !== "hint") return mark
  if (match !== undefined && unsettled.has(match)) return "ambiguous"
  return "approved"
}
