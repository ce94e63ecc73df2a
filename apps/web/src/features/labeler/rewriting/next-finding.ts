import type { Finding, Span } from "@readback/glossary"

/** The finding after (1) or before (-1) the selection, round and round; undefined where there is none. */
export function nextFinding(findings: readonly Finding[], selection: Span, direction: 1 | -1): Finding | undefined {
  const ordered = findings.toSorted((a, b) => a.start - b.start || a.end - b.end)
  if (direction === -1) return ordered.findLast(({ start }) => start < selection.start) ?? ordered.at(-1)
  const isAhead = ({ start, end }: Finding) =>
    start > selection.start || (start === selection.start && end > selection.end)
  return ordered.find(isAhead) ?? ordered[0]
}
