import type { Store } from "@readback/store"

/** One comparison as the queue stands: its counter, and what the counter must say. */
export interface QueueBalance {
  readonly comparisonId: string
  readonly openSlots: number
  readonly expected: number
  readonly judgments: number
  readonly overlap: number
  readonly isGold: boolean
  /** Whose judgments count. */
  readonly judges: readonly string[]
  /** Whoever ever held it. */
  readonly people: readonly string[]
}

/** Counts leases and judgments of every comparison of a project anew, to hold them against the queue's counter. */
export async function queueBalance(store: Store, projectId: string): Promise<readonly QueueBalance[]> {
  const { db, tables } = store.read
  const comparisons = (await db.select().from(tables.comparison)).filter((row) => row.projectId === projectId)
  const assignments = Map.groupBy(await db.select().from(tables.assignment), (row) => row.comparisonId)
  const takenBack = new Set((await db.select().from(tables.withdrawal)).map((row) => row.judgmentId))
  const made = await db.select().from(tables.judgment)
  const replaced = new Set(made.map((row) => row.supersedes))
  const judgments = Map.groupBy(
    made.filter((row) => !replaced.has(row.id) && !takenBack.has(row.id)),
    (row) => row.comparisonId,
  )
  return comparisons.map(({ id, openSlots, overlap, isGold, isHidden }) => {
    const held = assignments.get(id) ?? []
    const judges = (judgments.get(id) ?? []).map((row) => row.userId)
    const leased = held.filter((row) => row.state === "leased" || row.state === "reserved").length
    const people = held.map((row) => row.userId)
    const expected = isGold || isHidden ? 0 : overlap - leased - judges.length
    return { comparisonId: id, openSlots, expected, judgments: judges.length, overlap, isGold, judges, people }
  })
}
