import { and, asc, desc, eq, exists, gt, inArray, lte, or, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"
import { giveSlot } from "./slots.ts"

export type AssignmentRow = Tables["assignment"]["$inferSelect"]

const byId = preparedQuery("assignment-by-id", ({ db, tables: { assignment, comparison } }: Reader) =>
  db
    .select({ assignment, promptId: comparison.promptId, isHidden: comparison.isHidden })
    .from(assignment)
    .innerJoin(comparison, eq(comparison.id, assignment.comparisonId))
    .where(eq(assignment.id, sql.placeholder("id"))),
)

/** An assignment, the prompt that it is of, and whether that prompt is hidden. */
export async function findAssignment(reader: Reader, id: string) {
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

const reserved = preparedQuery("reserved-locked", (tx: Writer) => {
  const { assignment } = tx.tables
  return lockRows(
    tx,
    tx.db
      .select()
      .from(assignment)
      .where(
        and(
          eq(assignment.userId, sql.placeholder("userId")),
          eq(assignment.projectId, sql.placeholder("projectId")),
          eq(assignment.state, "reserved"),
        ),
      )
      .orderBy(asc(assignment.leasedAt), asc(assignment.id))
      .limit(1),
    "wait",
  )
})

/** The assignment that has been kept for a person the longest, locked until the transaction ends. */
export async function lockReserved(
  tx: Writer,
  own: { projectId: string; userId: string },
): Promise<AssignmentRow | undefined> {
  const [row] = await reserved(tx, own)
  return row
}

const inserted = preparedQuery("insert-assignment", ({ db, tables: { assignment } }: Writer) =>
  db.insert(assignment).values({
    id: sql.placeholder("id"),
    projectId: sql.placeholder("projectId"),
    comparisonId: sql.placeholder("comparisonId"),
    userId: sql.placeholder("userId"),
    state: sql.placeholder("state"),
    token: sql.placeholder("token"),
    displayOrder: sql.placeholder("displayOrder"),
    releaseId: sql.placeholder("releaseId"),
    leasedAt: sql.placeholder("leasedAt"),
    expiresAt: sql.placeholder("expiresAt"),
  }),
)

/** Adds an assignment that is held from now on. */
export async function insertAssignment(tx: Writer, row: Omit<AssignmentRow, "closedAt">): Promise<void> {
  await inserted(tx, { ...row })
}

const expired = preparedQuery("expire-leases", ({ db, tables: { assignment } }: Writer) => {
  const now = sql.param(sql.placeholder("now"), assignment.expiresAt)
  return db
    .update(assignment)
    .set({ state: "expired", closedAt: sql`${now}` })
    .where(
      and(
        eq(assignment.projectId, sql.placeholder("projectId")),
        sql`${assignment.state} = 'leased'`,
        lte(assignment.expiresAt, now),
      ),
    )
    .returning({ comparisonId: assignment.comparisonId })
})

/** Ends the leases of a project that ran out and gives their slots back. */
export async function expireLeases(tx: Writer, projectId: string, now: Date): Promise<number> {
  const ended = await expired(tx, { projectId, now })
  for (const { comparisonId } of ended.toSorted((a, b) => (a.comparisonId < b.comparisonId ? -1 : 1))) {
    await giveSlot(tx, comparisonId, now)
  }
  return ended.length
}

type Which = "with-draft" | "any"

const expiredOwn = (which: Which) => (tx: Reader) => {
  const { assignment, comparison, draft } = tx.tables
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
        eq(assignment.userId, sql.placeholder("userId")),
        eq(assignment.projectId, sql.placeholder("projectId")),
        eq(assignment.state, "expired"),
        or(gt(comparison.openSlots, 0), eq(comparison.isGold, true)),
        eq(comparison.isHidden, false),
        or(eq(comparison.labelerGroup, ""), eq(comparison.labelerGroup, sql.placeholder("group"))),
        ...(which === "with-draft" ? [exists(hasDraft)] : []),
      ),
    )
    .orderBy(desc(assignment.leasedAt), desc(assignment.id))
    .limit(1)
}

const expiredQuery = (which: Which) => preparedQuery(`expired-own-${which}`, expiredOwn(which))
const lockedExpiredQuery = (which: Which) =>
  preparedQuery(`expired-own-${which}-locked`, (tx: Reader) => lockRows(tx, expiredOwn(which)(tx), "wait"))
const expiredQueries = {
  "with-draft": { look: expiredQuery("with-draft"), lock: lockedExpiredQuery("with-draft") },
  any: { look: expiredQuery("any"), lock: lockedExpiredQuery("any") },
}

/**
 * An expired assignment of the person whose comparison can still be taken, newest first, locked until the transaction
 * ends: work to come back to. `which` says whether only those with a draft count.
 */
export async function lockExpiredOwn(
  tx: Writer,
  own: { projectId: string; userId: string; group: string },
  which: Which,
): Promise<AssignmentRow | undefined> {
  const { look, lock } = expiredQueries[which]
  for (;;) {
    const [row] = await lock(tx, own)
    if (row !== undefined) return row.assignment
    // The row waited for may have lost its last slot while another one is open.
    if (tx.dialect === "sqlite" || (await look(tx, own)).length === 0) return undefined
  }
}

type AssignmentChange = Partial<
  Pick<AssignmentRow, "state" | "token" | "releaseId" | "leasedAt" | "expiresAt" | "closedAt">
>

/** Changes an assignment. Each set of changed columns is prepared once. */
export async function updateAssignment(tx: Writer, id: string, change: AssignmentChange): Promise<void> {
  const parts = Object.entries(change).map(([name, value]) => ({ name, isNull: value === null }))
  const name = `set ${parts.map((part) => `${part.name}${part.isNull ? "-" : ""}`).join(",")}`
  const update = preparedQuery(name, ({ db, tables: { assignment } }: Writer) => {
    const set = Object.fromEntries(parts.map((part) => [part.name, part.isNull ? null : sql.placeholder(part.name)]))
    return db
      .update(assignment)
      .set(set)
      .where(eq(assignment.id, sql.placeholder("id")))
  })
  await update(tx, { ...change, id })
}

/** Lets the tasks that a person holds in a project be worked by another release, as those are that nobody has looked at yet. */
export async function renewReleases(
  { db, tables: { assignment } }: Writer,
  { projectId, userId, releaseId }: { projectId: string; userId: string; releaseId: string | null },
): Promise<void> {
  const { projectId: project, userId: user, state } = assignment
  await db
    .update(assignment)
    .set({ releaseId })
    .where(and(eq(project, projectId), eq(user, userId), eq(state, "leased")))
}

/** The holds on some comparisons, live or kept for somebody, in order of id and locked until the transaction ends. */
export function lockHolds(tx: Writer, comparisonIds: readonly string[]): Promise<AssignmentRow[]> {
  const { assignment } = tx.tables
  const query = tx.db
    .select()
    .from(assignment)
    .where(and(inArray(assignment.comparisonId, [...comparisonIds]), inArray(assignment.state, ["leased", "reserved"])))
    .orderBy(asc(assignment.id))
  return lockRows(tx, query, "wait")
}

/** Ends all holds on some comparisons as if they had run out, so that their holders can come back to their drafts. */
export async function endHolds(
  { db, tables: { assignment } }: Writer,
  comparisonIds: readonly string[],
  now: Date,
): Promise<number> {
  const ended = await db
    .update(assignment)
    .set({ state: "expired", closedAt: now })
    .where(and(inArray(assignment.comparisonId, [...comparisonIds]), inArray(assignment.state, ["leased", "reserved"])))
    .returning({ id: assignment.id })
  return ended.length
}

/** What a person has or had of a comparison. */
export async function assignmentOf(
  { db, tables: { assignment } }: Reader,
  comparisonId: string,
  userId: string,
): Promise<AssignmentRow | undefined> {
  const [row] = await db
    .select()
    .from(assignment)
    .where(and(eq(assignment.comparisonId, comparisonId), eq(assignment.userId, userId)))
  return row
}
