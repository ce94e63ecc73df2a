import type { Finding } from "./finding.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** Reports the explanation of an abbreviation that the text has used before. */
export function introducedLate({ firstUses }: Observation): readonly Finding[] {
  return firstUses.flatMap((event) => {
    if (event.kind !== "introduced-late") return []
    const { surface } = event.use.match
    return termFinding("introduced-late", event, event.use, {
      message: `"${surface}" is explained here, but it is used before. Explain it where it is first used and write only "${surface}" here.`,
      replacements: [],
    })
  })
}
