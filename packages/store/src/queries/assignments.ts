import { and, asc, desc, eq, exists, gt, lte, notExists, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

export type AssignmentRow = Tables["assignment"]["$inferSelect"]

const byId = preparedQuery("assignment-by-id", ({ db, tables: { assignment } }: Reader) =>
  db
    .select()
    .from(assignment)
    .where(eq(assignment.id, sql.placeholder("id"))),
)

export async function findAssignment(reader: Reader, id: string): Promise<AssignmentRow | undefined> {
  const [row] = await byId(reader, { id })
  return row
}

const byIdLocked = preparedQuery("assignment-by-id-locked", (tx: Writer) => {
  const { assignment } = tx.tables
  return lockRows(
    tx,
    tx.db
      .select()
      .from(assignment)
      .where(eq(assignment.id, sql.placeholder("id"))),
    "wait",
  )
})

/** The assignment, locked until the transaction ends. */
export async function lockAssignment(tx: Writer, id: string): Promise<AssignmentRow | undefined> {
  const [row] = await byIdLocked(tx, { id })
  return row
}

const live = preparedQuery("live-leases", ({ db, tables: { assignment } }: Reader) =>
  db
    .select()
    .from(assignment)
    .where(
      and(
        eq(assignment.userId, sql.placeholder("userId")),
        eq(assignment.projectId, sql.placeholder("projectId")),
        eq(assignment.state, "leased"),
        gt(assignment.expiresAt, sql.param(sql.placeholder("now"), assignment.expiresAt)),
      ),
    )
    .orderBy(asc(assignment.leasedAt), asc(assignment.id)),
)

/** Leases that a person holds in a project, oldest first. */
export function liveLeases(reader: Reader, userId: string, projectId: string, now: Date): Promise<AssignmentRow[]> {
  return live(reader, { userId, projectId, now })
}

const candidateQuery = (waiting: "wait" | "skip-locked") => (tx: Writer) => {
  const { comparison, assignment } = tx.tables
  const mine = tx.db
    .select({ one: sql`1` })
    .from(assignment)
    .where(and(eq(assignment.comparisonId, comparison.id), eq(assignment.userId, sql.placeholder("userId"))))
  return lockRows(
    tx,
    tx.db
      .select({ id: comparison.id })
      .from(comparison)
      .where(
        and(eq(comparison.projectId, sql.placeholder("projectId")), sql`${comparison.openSlots} > 0`, notExists(mine)),
      )
      .orderBy(desc(comparison.priority), asc(comparison.id))
      .limit(1),
    waiting,
  )
}

const skippingCandidate = preparedQuery("claim-skipping", candidateQuery("skip-locked"))
const waitingCandidate = preparedQuery("claim-waiting", candidateQuery("wait"))

/**
 * The next comparison with an open slot that the person never held, locked until the transaction ends. Locked rows are
 * passed over first, so that claimers do not queue behind one another; only when nothing else is left does it wait for
 * them, so that an answer of "nothing" is true.
 */
export async function lockCandidate(tx: Writer, projectId: string, userId: string): Promise<string | undefined> {
  const [free] = await skippingCandidate(tx, { projectId, userId })
  if (free !== undefined || tx.dialect === "sqlite") return free?.id
  for (;;) {
    const [row] = await waitingCandidate(tx, { projectId, userId })
    if (row !== undefined) return row.id
    // The row waited for may have lost its last slot while others opened: ask again until an unlocked look finds none.
    const { comparison, assignment } = tx.tables
    const mine = tx.db
      .select({ one: sql`1` })
      .from(assignment)
      .where(and(eq(assignment.comparisonId, comparison.id), eq(assignment.userId, userId)))
    const [still] = await tx.db
      .select({ id: comparison.id })
      .from(comparison)
      .where(and(eq(comparison.projectId, projectId), sql`${comparison.openSlots} > 0`, notExists(mine)))
      .limit(1)
    if (still === undefined) return undefined
  }
}

const slotChange = (name: string, change: number) =>
  preparedQuery(name, ({ db, tables: { comparison } }: Writer) =>
    db
      .update(comparison)
      .set({ openSlots: sql`${comparison.openSlots} + ${sql.raw(String(change))}` })
      .where(eq(comparison.id, sql.placeholder("id"))),
  )
const takeOne = slotChange("take-slot", -1)
const giveOne = slotChange("give-slot", 1)

export async function takeSlot(tx: Writer, comparisonId: string): Promise<void> {
  await takeOne(tx, { id: comparisonId })
}

export async function giveSlot(tx: Writer, comparisonId: string): Promise<void> {
  await giveOne(tx, { id: comparisonId })
}

export async function insertAssignment({ db, tables: { assignment } }: Writer, row: AssignmentRow): Promise<void> {
  await db.insert(assignment).values(row)
}

/** Ends the leases of a project that ran out and gives their slots back. */
export async function expireLeases(tx: Writer, projectId: string, now: Date): Promise<number> {
  const { assignment } = tx.tables
  const ended = await tx.db
    .update(assignment)
    .set({ state: "expired", closedAt: now })
    .where(and(eq(assignment.projectId, projectId), eq(assignment.state, "leased"), lte(assignment.expiresAt, now)))
    .returning({ comparisonId: assignment.comparisonId })
  for (const { comparisonId } of ended.toSorted((a, b) => (a.comparisonId < b.comparisonId ? -1 : 1))) {
    await giveSlot(tx, comparisonId)
  }
  return ended.length
}

/**
 * An expired assignment of the person whose comparison still has an open slot, newest first, locked until the
 * transaction ends: work to come back to. `which` says whether only those with a draft count.
 */
export async function lockExpiredOwn(
  tx: Writer,
  own: { projectId: string; userId: string },
  which: "with-draft" | "any",
): Promise<AssignmentRow | undefined> {
  const { assignment, comparison, draft } = tx.tables
  const query = () => {
    const hasDraft = tx.db
      .select({ one: sql`1` })
      .from(draft)
      .where(eq(draft.assignmentId, assignment.id))
    return tx.db
      .select({ assignment })
      .from(assignment)
      .innerJoin(comparison, eq(comparison.id, assignment.comparisonId))
      .where(
        and(
          eq(assignment.userId, own.userId),
          eq(assignment.projectId, own.projectId),
          eq(assignment.state, "expired"),
          sql`${comparison.openSlots} > 0`,
          ...(which === "with-draft" ? [exists(hasDraft)] : []),
        ),
      )
      .orderBy(desc(assignment.leasedAt), desc(assignment.id))
      .limit(1)
  }
  for (;;) {
    const [row] = await lockRows(tx, query(), "wait")
    if (row !== undefined) return row.assignment
    // The row waited for may have lost its last slot while another one is open.
    if (tx.dialect === "sqlite" || (await query()).length === 0) return undefined
  }
}

export async function updateAssignment(
  { db, tables: { assignment } }: Writer,
  id: string,
  change: Partial<Pick<AssignmentRow, "state" | "token" | "leasedAt" | "expiresAt" | "closedAt">>,
): Promise<void> {
  await db.update(assignment).set(change).where(eq(assignment.id, id))
}
