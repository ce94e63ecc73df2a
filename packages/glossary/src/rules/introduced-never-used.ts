import type { Span } from "../model/span.ts"
import type { Finding } from "./finding.ts"
import type { Introduction, Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

/** The full form with its bracket where nothing but the abbreviation stands in it; undefined where markup is in between. */
const bracketed = (text: string, { wording, abbreviation, isReversed }: Introduction): Span | undefined => {
  const isPlain = !isReversed && /^\s*\($/.test(text.slice(wording.end, abbreviation.start))
  return isPlain && text.charAt(abbreviation.end) === ")"
    ? { start: wording.start, end: abbreviation.end + 1 }
    : undefined
}

/** Advises to leave out an abbreviation that is explained and never used again; it costs nothing. */
export function introducedNeverUsed({ text, firstUses }: Observation): readonly Finding[] {
  return firstUses.flatMap((event) => {
    if (event.kind !== "introduced-never-used" || event.introduction === undefined) return []
    const span = bracketed(text, event.introduction)
    return termFinding("introduced-never-used", span ?? event, event.use, {
      severity: "info",
      message: `"${event.use.match.surface}" is explained here but not used again. Leave the abbreviation out.`,
      replacements: span === undefined ? [] : [event.introduction.wording.surface],
    })
  })
}
