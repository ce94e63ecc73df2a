import type { Finding } from "./finding.ts"
import { fullFormFor } from "./full-form-for.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Reports the first use of an abbreviation that no "full form (ABC)" explains before or at it (AR 25-50; ACO/ACT Style Guide). */
export function abbreviationNotExplained(observation: Observation): readonly Finding[] {
  return observation.firstUses.flatMap(({ kind, use }) => {
    if (kind !== "not-expanded-at-first-use") return []
    const { match, term } = use
    const replacement = `${fullFormFor(observation, use)} (${match.form === "ok" ? match.surface : term.text})`
    return termFinding("abbreviation-not-explained", match, use, {
      message: `"${match.surface}" is not explained where it is first used. Write "${replacement}" here.`,
      replacements: [replacement],
    })
  })
}
