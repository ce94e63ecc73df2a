import type { Verdict } from "@readback/domain"
import type { GoldAnswer } from "./gold-answer.ts"

/** The verdict that a row's known answer means for one of its comparisons; `positionOf` tells a response's place in the row. */
export function goldVerdict(
  { verdict, strength }: GoldAnswer,
  members: readonly string[],
  positionOf: (responseId: string) => number,
): Verdict {
  if (verdict === "both_bad") return { outcome: "both_bad" }
  if (verdict === "both_good") {
    return members.length === 2 ? { outcome: "both_good" } : { outcome: "ranking", ranking: [[...members]] }
  }
  const ranking = verdict
    .map((group) => members.filter((id) => group.includes(positionOf(id))))
    .filter((group) => group.length > 0)
  if (members.length > 2) return { outcome: "ranking", ranking }
  const [best = [], rest] = ranking
  const [preferredId] = best
  if (rest === undefined || preferredId === undefined) return { outcome: "tie" }
  return { outcome: "prefer", preferredId, strength }
}
