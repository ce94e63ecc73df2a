import type { Span } from "../model/span.ts"
import type { Finding } from "../rules/finding.ts"

/** What a dismissed finding stood on, named by code and place, so that the score leaves it out as well. */
export function waivedBy(findings: readonly Finding[], dismissed: ReadonlySet<string>): ReadonlySet<string> {
  if (dismissed.size === 0) return new Set()
  return new Set(
    findings.flatMap((finding) =>
      dismissed.has(finding.id) ? [placeOf(finding), `${finding.code} ${finding.conceptId ?? ""}`] : [],
    ),
  )
}

/** The key of a place in a text. */
export const placeOf = ({ start, end }: Span): string => `${start}-${end}`
