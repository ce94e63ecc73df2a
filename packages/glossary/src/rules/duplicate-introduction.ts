import type { Finding } from "./finding.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Reports each explanation of an abbreviation that the text has explained before. */
export function duplicateIntroduction({ firstUses }: Observation): readonly Finding[] {
  return firstUses.flatMap((event) => {
    if (event.kind !== "duplicate-introduction") return []
    const { surface } = event.use.match
    return termFinding("duplicate-introduction", event, event.use, {
      message: `"${surface}" is already explained above. Write only "${surface}" here.`,
      replacements: [],
    })
  })
}
