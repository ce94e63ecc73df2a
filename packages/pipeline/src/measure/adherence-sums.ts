import type { Adherence } from "@readback/glossary"
import { type ClusteredMean, clusteredMean } from "@readback/preference"
import { mondayOf, weekNumber } from "@readback/store"

/** What is summed of the responses of one model; nothing of each response is kept. */
export interface ModelSums {
  readonly mean: ClusteredMean
  readonly weeks: Map<string, { sum: number; count: number }>
  /** In how many responses each concept was broken. */
  readonly broken: Map<string, number>
  responses: number
}

/** Starts with nothing summed. */
export const emptySums = (): ModelSums => ({ mean: clusteredMean(), weeks: new Map(), broken: new Map(), responses: 0 })

/** Adds one response with its score, if it has one. */
export function addResponse(
  sums: ModelSums,
  { promptId, createdAt, result }: { promptId: string; createdAt: Date; result: Adherence | null },
): void {
  sums.responses += 1
  if (result?.kind !== "scored") return
  sums.mean.add(promptId, result.score)
  const week = mondayOf(weekNumber(createdAt)).toISOString().slice(0, 10)
  const ofWeek = sums.weeks.get(week) ?? { sum: 0, count: 0 }
  sums.weeks.set(week, ofWeek)
  ofWeek.sum += result.score
  ofWeek.count += 1
  for (const conceptId of new Set(result.lost.map((loss) => loss.conceptId)))
    if (conceptId !== undefined) sums.broken.set(conceptId, (sums.broken.get(conceptId) ?? 0) + 1)
}
