import { and, eq, inArray } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

/** Stored scores of some responses or rewrites under one release, profile and engine. */
export function findAdherence(
  { db, tables: { adherence } }: Reader,
  filter: { subjectIds: readonly string[]; releaseId: string; profile: string; engine: string },
) {
  return db
    .select({ subjectId: adherence.subjectId, result: adherence.result })
    .from(adherence)
    .where(
      and(
        inArray(adherence.subjectId, [...filter.subjectIds]),
        eq(adherence.releaseId, filter.releaseId),
        eq(adherence.profile, filter.profile),
        eq(adherence.engine, filter.engine),
      ),
    )
}

/** Stores scores; one that is already there stays. */
export async function insertAdherence(
  { db, tables: { adherence } }: Writer,
  rows: readonly Tables["adherence"]["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insert(adherence)
      .values([...rows])
      .onConflictDoNothing()
}
