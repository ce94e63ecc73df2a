import type { AdherenceCounts, Finding, Report } from "@readback/glossary"

/** The score of one text as it is printed; figures are null where it is not applicable, offsets are UTF-16 units. */
export interface ScoreResult {
  readonly kind: "scored" | "not-applicable"
  readonly score: number | null
  readonly coverage: number | null
  readonly quality: number | null
  readonly engine: string
  readonly release: Report["release"]
  readonly profile: string
  readonly counts: AdherenceCounts
  readonly findings: readonly {
    readonly code: string
    readonly start: number
    readonly end: number
    readonly concept: string | null
    readonly term: string | null
    readonly status: string | null
    readonly severity: string
    readonly confidence: number
    readonly message: string
    readonly replacements: readonly string[]
  }[]
}

const findingOf = (finding: Finding): ScoreResult["findings"][number] => ({
  code: finding.code,
  start: finding.start,
  end: finding.end,
  concept: finding.conceptId ?? null,
  term: finding.termId ?? null,
  status: finding.status ?? null,
  severity: finding.severity,
  confidence: finding.confidence,
  message: finding.message,
  replacements: finding.replacements,
})

/** A report in the form that is printed, with its keys always in the same order. */
export function scoreResult({ adherence, engine, release, profile, findings }: Report): ScoreResult {
  const isScored = adherence.kind === "scored"
  return {
    kind: adherence.kind,
    score: isScored ? adherence.score : null,
    coverage: isScored ? adherence.coverage : null,
    quality: isScored ? adherence.quality : null,
    engine,
    release,
    profile,
    counts: adherence.counts,
    findings: findings.map(findingOf),
  }
}
