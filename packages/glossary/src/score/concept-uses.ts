import { compareText } from "../model/compare-text.ts"
import type { Observation } from "../rules/observation.ts"
import type { ConceptUse } from "./concept-use.ts"
import { creditOf } from "./score-uses.ts"
import { termEvents } from "./term-events.ts"

/** How one concept fared in one text: `credit` of `uses`, of which the task wants `demand` (0 where it wants none). */
export interface ConceptOutcome {
  readonly conceptId: string
  readonly demand: number
  readonly uses: number
  /** Sum of the credits of the uses, each 0 to 1. */
  readonly credit: number
  /** The discouraged terms that the text used, once for each use. */
  readonly discouraged: readonly string[]
}

const straysIn = ({ designations, profile }: Observation, conceptId: string): number => {
  if (profile.consistency === "off") return 0
  const { wording, abbreviation } = designations.get(conceptId) ?? {}
  return (wording?.strays.length ?? 0) + (abbreviation?.strays.length ?? 0)
}

/** The uses of all concepts that the task requires or the text has, by id. */
export function conceptUses(
  observation: Observation,
  required: ReadonlySet<string>,
  demand: Readonly<Record<string, number>>,
  waived: ReadonlySet<string>,
): readonly ConceptUse[] {
  const events = termEvents(observation, waived)
  const ids = [...new Set([...required, ...events.keys()])].sort(compareText)
  return ids.map((conceptId) => ({
    conceptId,
    demand: required.has(conceptId) ? Math.max(1, (Object.hasOwn(demand, conceptId) ? demand[conceptId] : 1) ?? 1) : 0,
    events: events.get(conceptId) ?? [],
    strays: waived.has(`inconsistent-designation ${conceptId}`) ? 0 : straysIn(observation, conceptId),
  }))
}

/** The outcome of one concept. */
export const outcomeOf = ({ conceptId, demand, events }: ConceptUse): ConceptOutcome => ({
  conceptId,
  demand,
  uses: events.length,
  credit: events.reduce((total, event) => total + creditOf(event), 0),
  discouraged: events.flatMap(({ kind, termId }) => (kind === "discouraged" ? [termId] : [])),
})
