import type { Match } from "../match/match.ts"
import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"
import type { Misexplanation, Observation } from "./observation.ts"

/** Another sense, or one that is like one of several: which of them the writer garbled nobody can say. */
const isOther = ({ alternatives }: Match, relation: Misexplanation["relation"]): boolean =>
  relation === "other" || alternatives.length > 0

/** Says that the text gives an abbreviation a meaning that the glossary lacks; its uses are not scored then. */
export function outOfGlossarySense({ text, misexplanations }: Observation): readonly Finding[] {
  const seen = new Set<string>()
  return misexplanations.flatMap(({ match, expansion, start, end, relation }) => {
    if (!isOther(match, relation) || seen.has(match.surface)) return []
    seen.add(match.surface)
    return {
      id: findingId("out-of-glossary-sense", { start, end }, match.conceptId, match.termId),
      code: "out-of-glossary-sense",
      start,
      end,
      conceptId: match.conceptId,
      termId: match.termId,
      status: match.status,
      severity: "info",
      confidence: 1,
      message: `Here "${match.surface}" means "${text.slice(expansion.start, expansion.end)}", which the glossary does not list. It is not scored.`,
      replacements: [],
    }
  })
}
