/** A finding in an excerpt; `fate` is absent where it stays as it is. */
export interface ExcerptFinding {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly message: string
  readonly fate?: "appears" | "disappears" | "changes"
}

/** A stretch of an excerpt, and the finding that stands on it. */
export interface ExcerptPiece {
  readonly text: string
  readonly finding?: ExcerptFinding
}

/** Cuts an excerpt into stretches; of overlapping findings the one that changes is shown, then the one further left. */
export function markExcerpt(excerpt: string, findings: readonly ExcerptFinding[]): readonly ExcerptPiece[] {
  const byRank = findings
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => Number(b.fate !== undefined) - Number(a.fate !== undefined) || a.start - b.start)
  const shown: ExcerptFinding[] = []
  for (const one of byRank) if (!shown.some(({ start, end }) => one.start < end && start < one.end)) shown.push(one)
  const pieces: ExcerptPiece[] = []
  let at = 0
  for (const finding of shown.toSorted((a, b) => a.start - b.start)) {
    if (finding.start > at) pieces.push({ text: excerpt.slice(at, finding.start) })
    pieces.push({ text: excerpt.slice(finding.start, finding.end), finding })
    at = finding.end
  }
  if (at < excerpt.length) pieces.push({ text: excerpt.slice(at) })
  return pieces
}
