import { isAbove } from "../military-formats/marking-level.ts"
import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"
import type { Observation } from "./observation.ts"

/** Reports a banner or portion mark above the level that the profile allows; it is for people to settle, so it is neither mended nor scored. */
export function possibleSpill({ text, formats, profile }: Observation): readonly Finding[] {
  const allowed = profile.allowedMarking ?? "CUI"
  return formats.markings.flatMap(({ start, end, level }) =>
    isAbove(level, allowed)
      ? {
          id: findingId("possible-spill", { start, end }),
          code: "possible-spill",
          start,
          end,
          severity: "critical",
          confidence: 1,
          message: `"${text.slice(start, end)}" marks this text as ${level}, above ${allowed}, the highest level allowed here. Stop, do not copy or forward it, and tell your supervisor.`,
          replacements: [],
        }
      : [],
  )
}
