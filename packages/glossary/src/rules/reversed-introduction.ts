import type { Finding } from "./finding.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Reports "ABC (full form)", unless the profile allows either order (AR 25-50: the full form first). */
export function reversedIntroduction({ firstUses, profile }: Observation): readonly Finding[] {
  if (profile.introduction === "either-order") return []
  return firstUses.flatMap((event) => {
    if (event.kind !== "reversed-introduction" || event.introduction === undefined) return []
    const { wording, abbreviation } = event.introduction
    return termFinding("reversed-introduction", event, event.use, {
      message: `The full form comes first and the abbreviation in brackets after it. Write "${wording.surface} (${abbreviation.surface})".`,
      replacements: [],
    })
  })
}
