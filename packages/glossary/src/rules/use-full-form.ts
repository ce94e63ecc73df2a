import type { Finding } from "./finding.ts"
import { fullFormFor } from "./full-form-for.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Reports each abbreviation of a concept that the house always spells out. */
export function useFullForm(observation: Observation): readonly Finding[] {
  return observation.firstUses.flatMap(({ kind, use, introduction, ...span }) => {
    if (kind !== "use-full-form") return []
    const fullForm = fullFormFor(observation, use)
    const isBare = introduction === undefined
    return termFinding("use-full-form", span, use, {
      message: isBare
        ? `The house does not abbreviate this term. Write "${fullForm}" for "${use.match.surface}".`
        : `The house does not abbreviate this term. Leave "${use.match.surface}" out.`,
      replacements: isBare ? [fullForm] : [],
    })
  })
}
