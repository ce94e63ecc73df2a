import { type DavidsonFit, fitDavidson, sumTallies, winGroups } from "@readback/preference"
import type { ModelDuels } from "./model-duels.ts"

/** Strengths of a board, and the groups of models that wins connect. */
export interface FittedBoard {
  readonly fit: DavidsonFit
  readonly groups: readonly (readonly number[])[]
  readonly ridge: number
}

const RIDGE = 0.01

/** Fits the strengths of models to all judgments; undefined where there are none. */
export function fitBoard({ models, tallies }: ModelDuels): FittedBoard | undefined {
  if (tallies.places.length === 0) return undefined
  const sums = sumTallies(tallies)
  const wins = Array.from(tallies.low, (low, pair) => {
    const high = tallies.high[pair] ?? 0
    const [won = 0, lost = 0, tied = 0] = sums.subarray(3 * pair, 3 * pair + 3)
    const forth = won + tied > 0 ? [[low, high] as const] : []
    return lost + tied > 0 ? [...forth, [high, low] as const] : forth
  }).flat()
  const groups = winGroups(models.length, wins)
  // Without connecting wins strengths are infinite; a small ridge keeps them in sight, and the page says so.
  const ridge = groups.length > 1 ? RIDGE : RIDGE / 100
  return { fit: fitDavidson(tallies, sums, { ridge }), groups, ridge }
}
