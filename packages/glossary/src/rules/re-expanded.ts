import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Advises to abbreviate where a text has introduced the abbreviation and spells the term out again; it costs nothing. */
export function reExpanded({ uses, firstUses, introductions }: Observation): readonly Finding[] {
  return firstUses.flatMap((event) => {
    if (event.kind !== "re-expanded") return []
    const { concept, term, match } = event.use
    const introduction = introductions.find((one) => one.conceptId === concept.id)
    const known = uses.find((use) => use.match === introduction?.abbreviation)
    const replacement = known === undefined ? undefined : inNumberOf(match.surface, term, known.term)
    return termFinding("re-expanded", event, event.use, {
      severity: "info",
      message: `The abbreviation of "${match.surface}" is explained above. You may write ${replacement === undefined ? "the abbreviation" : `"${replacement}"`} here.`,
      replacements: replacement === undefined ? [] : [replacement],
    })
  })
}
