import { desc, eq } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export async function insertExportRun({ db, tables: { exportRun } }: Writer, row: Tables["exportRun"]["$inferInsert"]) {
  await db.insert(exportRun).values(row)
}

export async function finishExportRun(
  { db, tables: { exportRun } }: Writer,
  id: string,
  change: Partial<Tables["exportRun"]["$inferInsert"]>,
): Promise<void> {
  await db.update(exportRun).set(change).where(eq(exportRun.id, id))
}

/** Exports of a project, newest first. */
export function listExportRuns({ db, tables: { exportRun, user } }: Reader, projectId: string) {
  return db
    .select({
      id: exportRun.id,
      target: exportRun.target,
      state: exportRun.state,
      counts: exportRun.counts,
      sha256: exportRun.sha256,
      createdBy: user.name,
      createdAt: exportRun.createdAt,
    })
    .from(exportRun)
    .leftJoin(user, eq(user.id, exportRun.createdBy))
    .where(eq(exportRun.projectId, projectId))
    .orderBy(desc(exportRun.createdAt), desc(exportRun.id))
    .limit(50)
}
