import type { Verdict } from "@readback/domain"
import type { JudgmentRow } from "@readback/store"

/** The verdict of a stored judgment. */
export function verdictOf({ id, outcome, preferredId, strength, ranking }: JudgmentRow): Verdict {
  if (outcome === "ranking" && ranking !== null) return { outcome, ranking }
  if (outcome === "prefer" && preferredId !== null && strength !== null) return { outcome, preferredId, strength }
  if (outcome === "prefer" || outcome === "ranking") throw new Error(`Judgment ${id} has no verdict`)
  return { outcome }
}
