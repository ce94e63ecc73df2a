import { and, eq, max, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"

const acknowledged = preparedQuery("newest-acknowledged", ({ db, tables: { guidelineReading } }: Reader) =>
  db
    .select({ version: max(guidelineReading.version) })
    .from(guidelineReading)
    .where(
      and(
        eq(guidelineReading.userId, sql.placeholder("userId")),
        eq(guidelineReading.projectId, sql.placeholder("projectId")),
      ),
    ),
)

/** The newest version of a project's guidelines that a person has acknowledged. */
export async function newestAcknowledged(
  reader: Reader,
  projectId: string,
  userId: string,
): Promise<number | undefined> {
  const [row] = await acknowledged(reader, { projectId, userId })
  return row?.version ?? undefined
}
