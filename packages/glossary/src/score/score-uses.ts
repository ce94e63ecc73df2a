import type { Loss } from "./adherence.ts"
import type { ConceptUse, TermEvent } from "./concept-use.ts"
import type { FormatShare } from "./format-shares.ts"
import { scoreConfig } from "./score-config.ts"

/** The figures of a score before they are joined with the counts. */
export interface ScoredUses {
  readonly score: number
  readonly coverage: number
  readonly quality: number
  readonly lost: readonly Loss[]
}

/** What the task and the text bring to the score; `budget` is the number of required and prompted concepts. */
export interface ScoreInput {
  readonly budget: number
  readonly concepts: readonly ConceptUse[]
  /** Concepts whose abbreviation is introduced wrongly or not at all. */
  readonly firstUse: readonly string[]
  readonly formats?: readonly FormatShare[]
}

interface Violation extends Omit<Loss, "points"> {
  readonly mass: number
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
/** The credit of one use, 0 to 1. */
export const creditOf = (event: Pick<TermEvent, "kind">): number => scoreConfig.credit[event.kind]

const satisfactionOf = ({ events, demand }: ConceptUse): number =>
  Math.min(1, sum(events.map(creditOf)) / Math.max(events.length, demand))

const severityMassOf = ({ events }: ConceptUse): number => {
  const discouraged = events.filter((event) => event.kind === "discouraged")
  if (discouraged.length === 0) return 0
  const gravest = Math.max(...discouraged.map((event) => scoreConfig.severityWeight[event.severity]))
  return (gravest - 1) * (discouraged.length / events.length)
}

const violationOf = (use: ConceptUse): Violation => ({
  cause: "violation",
  conceptId: use.conceptId,
  mass: severityMassOf(use) + (use.demand > 0 ? 0 : 1 - satisfactionOf(use)),
})

const inconsistencyOf = ({ conceptId, events, strays = 0 }: ConceptUse): Violation => ({
  cause: "consistency",
  conceptId,
  mass: scoreConfig.consistencyWeight * Math.min(1, strays / Math.max(1, events.length)),
})

/** Computes coverage, quality, score and the exact split of the lost points; undefined where nothing can be scored. */
export function scoreUses({ budget, concepts, firstUse, formats = [] }: ScoreInput): ScoredUses | undefined {
  const active = concepts.filter((use) => use.demand > 0 || use.events.length > 0)
  if (active.length === 0 && firstUse.length === 0 && formats.length === 0) return undefined
  const required = active.filter((use) => use.demand > 0)
  const coverage = required.length === 0 ? 1 : sum(required.map(satisfactionOf)) / required.length
  const violations: readonly Violation[] = [
    ...active.map(violationOf),
    ...firstUse.map((conceptId): Violation => ({ cause: "first-use", conceptId, mass: scoreConfig.firstUseWeight })),
    ...active.map(inconsistencyOf),
    ...formats.map(({ format, places, valid }): Violation => {
      return { cause: "format", format, mass: scoreConfig.formatWeight * (1 - valid / places) }
    }),
  ].filter((violation) => violation.mass > 0)
  const scale = Math.max(scoreConfig.smallestBudget, budget) + sum(violations.map((violation) => violation.mass))
  const quality = Math.max(scoreConfig.smallestBudget, budget) / scale
  const missing = required
    .map((use): Loss => {
      const points = (100 * (1 - satisfactionOf(use))) / required.length
      return { cause: "missing-required", conceptId: use.conceptId, points }
    })
    .filter((loss) => loss.points > 0)
  const spoiled = violations
    .map(({ mass, ...cause }): Loss => ({ ...cause, points: (100 * coverage * mass) / scale }))
    .filter((loss) => loss.points > 0)
  return { score: 100 * coverage * quality, coverage, quality, lost: [...missing, ...spoiled] }
}
