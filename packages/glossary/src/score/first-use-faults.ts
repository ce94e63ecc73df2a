import type { Finding, FindingCode } from "../rules/finding.ts"

const scored: ReadonlySet<FindingCode> = new Set([
  "abbreviation-not-explained",
  "introduced-late",
  "reversed-introduction",
  "duplicate-introduction",
  "use-full-form",
  "wrong-expansion",
])

/** The concepts whose abbreviation is introduced wrongly or not at all: one obligation each, however many findings. */
export const firstUseFaults = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(
    findings.flatMap(({ code, conceptId, severity }) =>
      conceptId !== undefined && severity !== "info" && scored.has(code) ? [conceptId] : [],
    ),
  ),
]
