import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Advises to abbreviate where a text has introduced the abbreviation and spells the term out again; it costs nothing. */
export function reExpanded({ firstUses, designations }: Observation): readonly Finding[] {
  return firstUses.flatMap((event) => {
    if (event.kind !== "re-expanded") return []
    const { concept, term, match } = event.use
    const abbreviation = designations.get(concept.id)?.abbreviation?.reference
    if (abbreviation === undefined) return []
    const replacement = inNumberOf(match.surface, term, abbreviation)
    return termFinding("re-expanded", event, event.use, {
      severity: "info",
      message: `The abbreviation of "${match.surface}" is explained above. You may write "${replacement}" here.`,
      replacements: [replacement],
    })
  })
}
