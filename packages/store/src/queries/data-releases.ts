import { and, asc, desc, eq, inArray, max } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import type { Tables } from "../schema/tables.ts"

export type DataReleaseRow = Tables["dataRelease"]["$inferSelect"]
export type DataReleaseFileRow = Tables["dataReleaseFile"]["$inferSelect"]

/** States in which somebody still works on a release, or will. */
const OPEN: DataReleaseRow["state"][] = ["waiting", "making"]

export async function insertDataRelease(
  { db, tables: { dataRelease } }: Writer,
  row: Tables["dataRelease"]["$inferInsert"],
): Promise<void> {
  await db.insert(dataRelease).values(row)
}

/** The number of a project's next release. */
export async function nextDataReleaseNumber({ db, tables: { dataRelease } }: Writer, projectId: string) {
  const [row] = await db
    .select({ last: max(dataRelease.number) })
    .from(dataRelease)
    .where(eq(dataRelease.projectId, projectId))
  return (row?.last ?? 0) + 1
}

export async function findDataRelease({ db, tables: { dataRelease } }: Reader, id: string) {
  const [row] = await db.select().from(dataRelease).where(eq(dataRelease.id, id))
  return row
}

/** The releases of a project, newest first, without what they are made of. */
export function listDataReleaseRows({ db, tables: { dataRelease, user } }: Reader, projectId: string) {
  return db
    .select({
      id: dataRelease.id,
      number: dataRelease.number,
      name: dataRelease.name,
      state: dataRelease.state,
      progress: dataRelease.progress,
      reason: dataRelease.reason,
      hash: dataRelease.hash,
      counts: dataRelease.counts,
      until: dataRelease.until,
      createdBy: user.name,
      createdAt: dataRelease.createdAt,
    })
    .from(dataRelease)
    .leftJoin(user, eq(user.id, dataRelease.createdBy))
    .where(eq(dataRelease.projectId, projectId))
    .orderBy(desc(dataRelease.number))
    .limit(200)
}

/** Takes the oldest release that waits: it is being made from now on; undefined where none waits. */
export async function takeWaitingDataRelease(tx: Writer): Promise<DataReleaseRow | undefined> {
  const { dataRelease } = tx.tables
  const oldest = tx.db
    .select()
    .from(dataRelease)
    .where(eq(dataRelease.state, "waiting"))
    .orderBy(asc(dataRelease.createdAt), asc(dataRelease.id))
    .limit(1)
  const [found] = await lockRows(tx, oldest, "skip-locked")
  if (found === undefined) return undefined
  const [taken] = await tx.db
    .update(dataRelease)
    .set({ state: "making" })
    .where(and(eq(dataRelease.id, found.id), eq(dataRelease.state, "waiting")))
    .returning()
  return taken
}

/** Changes a release that is not at its end; false where it is. */
export async function changeOpenDataRelease(
  { db, tables: { dataRelease } }: Writer,
  id: string,
  change: Partial<Tables["dataRelease"]["$inferInsert"]>,
): Promise<boolean> {
  const changed = await db
    .update(dataRelease)
    .set(change)
    .where(and(eq(dataRelease.id, id), inArray(dataRelease.state, OPEN)))
    .returning({ id: dataRelease.id })
  return changed.length > 0
}

/** Lets releases wait again that a process which is gone was making; answers how many there were. */
export async function requeueDataReleases({ db, tables: { dataRelease } }: Writer): Promise<number> {
  const requeued = await db
    .update(dataRelease)
    .set({ state: "waiting" })
    .where(eq(dataRelease.state, "making"))
    .returning({ id: dataRelease.id })
  return requeued.length
}

export async function insertDataReleaseFiles(
  { db, tables: { dataReleaseFile } }: Writer,
  rows: readonly DataReleaseFileRow[],
): Promise<void> {
  if (rows.length > 0) await db.insert(dataReleaseFile).values([...rows])
}

/** The files of a release, by name. */
export function dataReleaseFiles({ db, tables: { dataReleaseFile } }: Reader, releaseId: string) {
  return db
    .select()
    .from(dataReleaseFile)
    .where(eq(dataReleaseFile.releaseId, releaseId))
    .orderBy(asc(dataReleaseFile.name))
}

/** A project by its id, for work in its background that nobody's access is asked for. */
export async function projectOfRelease({ db, tables: { project } }: Reader, id: string) {
  const [row] = await db.select().from(project).where(eq(project.id, id))
  return row
}
