import type { Designation } from "./designations.ts"
import type { Finding } from "./finding.ts"
import { inNumberOf } from "./in-number-of.ts"
import { likeSurface } from "./like-surface.ts"
import type { Observation } from "./observation.ts"
import { termFinding } from "./term-finding.ts"

const findingOf = ({ reference, strays }: Designation): readonly Finding[] => {
  const first = strays[0]
  if (first === undefined) return []
  const { match, term } = first
  const replacement = likeSurface(match.surface, term.text, inNumberOf(match.surface, term, reference))
  return [
    termFinding("inconsistent-designation", match, first, {
      message: `This text calls the same thing "${reference.text}" and "${match.surface}". Keep to one of them: write "${replacement}" here.`,
      replacements: [replacement],
    }),
  ]
}

/** Reports the first place where a text departs from the designation it uses most for a concept; words and abbreviations apart. */
export function inconsistentDesignation({ designations, profile }: Observation): readonly Finding[] {
  if (profile.consistency === "off") return []
  return [...designations.values()].flatMap(({ wording, abbreviation }) =>
    [wording, abbreviation].flatMap((one) => (one === undefined ? [] : findingOf(one))),
  )
}
