import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

const longestTail = 80
const ownAbbreviation = /^(?:,? [\p{L}'’-]+){0,3} \([\p{L}&()/]*\p{Lu}{2}/u

/** Whether the words go on to a longer name with an abbreviation of its own: "overarching integrated process team (OIPT)". */
const isPartOfName = (text: string, end: number): boolean => ownAbbreviation.test(text.slice(end, end + longestTail))

/** Advises to abbreviate where a text has introduced the abbreviation and spells the term out again; it costs nothing. */
export function reExpanded({ text, firstUses, designations }: Observation): readonly Finding[] {
  return firstUses.flatMap((event) => {
    if (event.kind !== "re-expanded" || isPartOfName(text, event.end)) return []
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
