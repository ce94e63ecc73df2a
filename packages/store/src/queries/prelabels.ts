import { and, asc, eq, gt } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export type PrelabelRow = Tables["prelabel"]["$inferSelect"]

export async function insertPrelabel(
  { db, tables: { prelabel } }: Writer,
  row: Tables["prelabel"]["$inferInsert"],
): Promise<void> {
  await db.insert(prelabel).values(row)
}

/** What a run's model said, a page at a time in order of id. */
export function prelabelsOfRun(
  { db, tables: { prelabel } }: Reader,
  page: { runId: string; after: string; limit: number },
): Promise<PrelabelRow[]> {
  return Promise.resolve(
    db
      .select()
      .from(prelabel)
      .where(and(eq(prelabel.runId, page.runId), gt(prelabel.id, page.after)))
      .orderBy(asc(prelabel.id))
      .limit(page.limit),
  )
}
