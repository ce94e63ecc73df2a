import { and, eq, inArray, notExists, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { laterVersion, takenBack } from "./counted.ts"

/** Comparisons changed by one statement; their ids are its parameters. */
const CHUNK = 500

// Known answers and hidden prompts are not given out by count, so their counters stay at 0.
const isCounted = sql`not is_gold and not is_hidden`

const taken = preparedQuery("take-slot", ({ db, tables: { comparison } }: Writer) =>
  db
    .update(comparison)
    .set({ openSlots: sql`${comparison.openSlots} - 1` })
    .where(and(eq(comparison.id, sql.placeholder("id")), isCounted)),
)

const given = preparedQuery("give-slot", ({ db, tables: { comparison } }: Writer) =>
  db
    .update(comparison)
    .set({
      openSlots: sql`${comparison.openSlots} + 1`,
      reopenedAt: sql`${sql.param(sql.placeholder("now"), comparison.reopenedAt)}`,
    })
    .where(and(eq(comparison.id, sql.placeholder("id")), isCounted)),
)

export async function takeSlot(tx: Writer, comparisonId: string): Promise<void> {
  await taken(tx, { id: comparisonId })
}

export async function giveSlot(tx: Writer, comparisonId: string, now: Date): Promise<void> {
  await given(tx, { id: comparisonId, now })
}

/** Some comparisons of a project, in order of id and locked until the transaction ends. */
export async function lockComparisons(tx: Writer, projectId: string, ids: readonly string[]) {
  const { comparison } = tx.tables
  const found = []
  for (const chunk of chunks(ids.toSorted())) {
    const query = tx.db
      .select()
      .from(comparison)
      .where(and(eq(comparison.projectId, projectId), inArray(comparison.id, chunk)))
      .orderBy(comparison.id)
    found.push(...(await lockRows(tx, query, "wait")))
  }
  return found
}

/**
 * Counts the slots of some comparisons anew from their holds and the judgments that count; with `overlap`, under that
 * many wanted judgments. No overlap falls below what is held and judged already. For rows that are locked.
 */
export async function recountSlots(tx: Writer, ids: readonly string[], overlap?: number): Promise<void> {
  const { comparison } = tx.tables
  const used = sql`(${heldCount(tx)} + ${judgedCount(tx)})`
  const wanted = overlap === undefined ? sql`${comparison.overlap}` : sql`${sql.param(overlap, comparison.overlap)}`
  for (const chunk of chunks(ids)) {
    await tx.db
      .update(comparison)
      .set({
        overlap: sql`case when ${isCounted} and ${used} > ${wanted} then ${used} else ${wanted} end`,
        openSlots: sql`case when ${isCounted} and ${used} < ${wanted} then ${wanted} - ${used} else 0 end`,
      })
      .where(inArray(comparison.id, chunk))
  }
}

/** Changes what does not touch the counters of some comparisons. */
export async function updateComparisons(
  { db, tables: { comparison } }: Writer,
  ids: readonly string[],
  change: { readonly priority: number } | { readonly labelerGroup: string },
): Promise<void> {
  for (const chunk of chunks(ids)) await db.update(comparison).set(change).where(inArray(comparison.id, chunk))
}

function heldCount({ db, tables: { assignment, comparison } }: Reader) {
  return db
    .select({ total: sql`count(*)` })
    .from(assignment)
    .where(and(eq(assignment.comparisonId, comparison.id), inArray(assignment.state, ["leased", "reserved"])))
}

function judgedCount(reader: Reader) {
  const { judgment, comparison } = reader.tables
  return reader.db
    .select({ total: sql`count(*)` })
    .from(judgment)
    .where(
      and(
        eq(judgment.projectId, comparison.projectId),
        eq(judgment.comparisonId, comparison.id),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
      ),
    )
}

function* chunks(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += CHUNK) yield ids.slice(at, at + CHUNK)
}
