import type { Finding, FindingSeverity, Span } from "@readback/glossary"

const gravity: Readonly<Record<FindingSeverity, number>> = { info: 0, minor: 1, major: 2, critical: 3 }

/** The finding that a caret or selection touches: one that can be mended first, then the gravest, then the shortest. */
export function findingAt(findings: readonly Finding[], { start, end }: Span): Finding | undefined {
  const touched = findings.filter((finding) => finding.start <= start && finding.end >= end)
  const [best] = touched.toSorted(
    (a, b) =>
      Number(b.replacements.length > 0) - Number(a.replacements.length > 0) ||
      gravity[b.severity] - gravity[a.severity] ||
      a.end - a.start - (b.end - b.start),
  )
  return best
}
