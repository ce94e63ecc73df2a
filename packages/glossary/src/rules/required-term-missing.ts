import type { ReleaseIndex } from "./index-release.ts"
import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"

/** How often the text must use a concept, and how often it does. */
export interface Demand {
  readonly conceptId: string
  readonly wanted: number
  readonly used: number
}

/** Reports each required concept that the text uses too seldom, at the end of the text. */
export function requiredTermMissing(demands: readonly Demand[], index: ReleaseIndex, end: number): readonly Finding[] {
  return demands.flatMap(({ conceptId, wanted, used }) => {
    if (used >= wanted) return []
    const term = index.concept(conceptId)?.terms.find((one) => one.status === "preferred")
    const name = term?.text ?? conceptId
    const span = { start: end, end }
    return {
      ...span,
      id: findingId("required-term-missing", span, conceptId, term?.id),
      code: "required-term-missing",
      conceptId,
      ...(term === undefined ? {} : { termId: term.id, status: term.status }),
      severity: "major",
      confidence: 1,
      message:
        used === 0
          ? `The task asks for "${name}", which the text does not use.`
          : `The task asks for "${name}" ${wanted} times; the text uses it ${used === 1 ? "once" : `${used} times`}.`,
      replacements: [],
    }
  })
}
