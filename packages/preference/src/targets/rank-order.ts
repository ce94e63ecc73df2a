import { pairValue } from "../training-rows/pair-value.ts"
import type { JudgedTask } from "./judged-task.ts"

/**
 * The responses of a task in the order of all its judgments: groups of ids, the best first. A response's place is the sum
 * of what each judgment says of it beside every other (a Borda count over signed strengths).
 */
export function rankOrder({ responses, judgments }: JudgedTask): readonly (readonly string[])[] {
  const sums = responses.map(({ id }) => ({
    id,
    sum: responses.reduce(
      (total, other) =>
        other.id === id
          ? total
          : judgments.reduce((part, judgment) => part + (pairValue(judgment, id, other.id) ?? 0), total),
      0,
    ),
  }))
  const bySum = Map.groupBy(sums, ({ sum }) => sum)
  return [...bySum.keys()].toSorted((a, b) => b - a).map((sum) => (bySum.get(sum) ?? []).map(({ id }) => id))
}
