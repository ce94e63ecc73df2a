import type { Finding } from "./finding.ts"
import { fullFormFor } from "./full-form-for.ts"
import type { Observation, Use } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

const isAloneInBrackets = (text: string, { match }: Use): boolean =>
  text.charAt(match.start - 1) === "(" && text.charAt(match.end) === ")"

/** Reports the first use of an abbreviation that no "full form (ABC)" explains before or at it (AR 25-50; ACO/ACT Style Guide). */
export function abbreviationNotExplained(observation: Observation): readonly Finding[] {
  return observation.firstUses.flatMap(({ kind, use }) => {
    if (kind !== "not-expanded-at-first-use") return []
    const { match, term } = use
    const written = `${fullFormFor(observation, use)} (${match.form === "ok" ? match.surface : term.text})`
    // The words before the bracket are some other explanation, and only the writer knows where they begin.
    const isOther = isAloneInBrackets(observation.text, use)
    return termFinding("abbreviation-not-explained", match, use, {
      message: isOther
        ? `The words before "(${match.surface})" are not its full form. Write "${written}" in their place.`
        : `"${match.surface}" is not explained where it is first used. Write "${written}" here.`,
      replacements: isOther ? [] : [written],
    })
  })
}
