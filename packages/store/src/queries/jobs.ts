import { and, asc, desc, eq, inArray } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import type { Tables } from "../schema/tables.ts"

export type JobRow = Tables["job"]["$inferSelect"]

export async function insertJob({ db, tables: { job } }: Writer, row: Tables["job"]["$inferInsert"]): Promise<void> {
  await db.insert(job).values(row)
}

/** The newest job of a kind in a project. */
export async function newestJob({ db, tables: { job } }: Reader, projectId: string, kind: string) {
  const [row] = await db
    .select()
    .from(job)
    .where(and(eq(job.projectId, projectId), eq(job.kind, kind)))
    .orderBy(desc(job.createdAt), desc(job.id))
    .limit(1)
  return row
}

/** Takes the oldest waiting job of a kind: it is running from now on; undefined where none waits. */
export async function takeWaitingJob(tx: Writer, kind: string, at: Date): Promise<JobRow | undefined> {
  const { job } = tx.tables
  const oldest = tx.db
    .select()
    .from(job)
    .where(and(eq(job.state, "waiting"), eq(job.kind, kind)))
    .orderBy(asc(job.createdAt), asc(job.id))
    .limit(1)
  const [found] = await lockRows(tx, oldest, "skip-locked")
  if (found === undefined) return undefined
  const [taken] = await tx.db
    .update(job)
    .set({ state: "running", startedAt: at })
    .where(and(eq(job.id, found.id), eq(job.state, "waiting")))
    .returning()
  return taken
}

/** Changes a job that is still running; false where it is not any more. */
export async function changeRunningJob(
  { db, tables: { job } }: Writer,
  id: string,
  change: Partial<Tables["job"]["$inferInsert"]>,
): Promise<boolean> {
  const changed = await db
    .update(job)
    .set(change)
    .where(and(eq(job.id, id), eq(job.state, "running")))
    .returning({ id: job.id })
  return changed.length > 0
}

/** Cancels what waits or runs of a kind in a project; answers how many jobs that were. */
export async function cancelJobs(
  { db, tables: { job } }: Writer,
  filter: { projectId: string; kind: string; at: Date },
): Promise<number> {
  const open = and(
    eq(job.projectId, filter.projectId),
    eq(job.kind, filter.kind),
    inArray(job.state, ["waiting", "running"]),
  )
  const cancelled = await db
    .update(job)
    .set({ state: "cancelled", finishedAt: filter.at })
    .where(open)
    .returning({ id: job.id })
  return cancelled.length
}

/** Lets jobs wait again that a process which is gone left running; answers how many there were. */
export async function requeueRunningJobs({ db, tables: { job } }: Writer, kind: string): Promise<number> {
  const requeued = await db
    .update(job)
    .set({ state: "waiting" })
    .where(and(eq(job.kind, kind), eq(job.state, "running")))
    .returning({ id: job.id })
  return requeued.length
}
