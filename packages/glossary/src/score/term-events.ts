import { isDiscouraged, severityOf } from "../model/term-kind.ts"
import type { Observation, Use } from "../rules/observation.ts"
import type { TermEvent } from "./concept-use.ts"
import { placeOf } from "./waived-by.ts"
import { scoreConfig } from "./score-config.ts"

const eventOf = ({ term, match, isElsewhere }: Use): TermEvent => {
  const termId = term.id
  if (isDiscouraged(term)) return { kind: "discouraged", severity: severityOf(term), termId }
  if (match.form !== "ok") return { kind: "miswritten", severity: "minor", termId }
  return { kind: isElsewhere ? "elsewhere" : "approved", severity: "minor", termId }
}

const worse = (a: TermEvent, b: TermEvent): TermEvent => {
  const byCredit = scoreConfig.credit[a.kind] - scoreConfig.credit[b.kind]
  const bySeverity = scoreConfig.severityWeight[b.severity] - scoreConfig.severityWeight[a.severity]
  return byCredit < 0 || (byCredit === 0 && bySeverity <= 0) ? a : b
}

/**
 * The uses of each concept as the score credits them. An introduction, "full form (ABC)", is one use, as good as its
 * worse half: whoever mends an introduction must not lose the credit of a second use. Uses in `waived` are left out.
 */
export function termEvents(
  { uses, introductions }: Observation,
  waived: ReadonlySet<string>,
): ReadonlyMap<string, readonly TermEvent[]> {
  const partner = new Map(introductions.map((one) => [one.abbreviation, one.wording]))
  const conceptOf = new Map(introductions.map((one) => [one.abbreviation, one.conceptId]))
  const settled = new Map<unknown, Use>(partner.size === 0 ? [] : uses.map((use) => [use.match, use]))
  const other = (use: Use): Use | undefined => {
    const match = conceptOf.get(use.match) === use.concept.id ? partner.get(use.match) : undefined
    const found = match === undefined ? undefined : settled.get(match)
    return found?.concept.id === use.concept.id ? found : undefined
  }
  const joined = new Set<Use>()
  for (const use of uses) {
    const half = other(use)
    if (half !== undefined) joined.add(half)
  }
  const events = new Map<string, TermEvent[]>()
  for (const use of uses) {
    if (joined.has(use) || (waived.size > 0 && waived.has(placeOf(use.match)))) continue
    const half = other(use)
    const event = half === undefined ? eventOf(use) : worse(eventOf(use), eventOf(half))
    const known = events.get(use.concept.id)
    if (known === undefined) events.set(use.concept.id, [event])
    else known.push(event)
  }
  return events
}
