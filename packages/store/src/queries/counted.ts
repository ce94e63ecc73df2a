import { aliasedTable, and, count, eq, notExists, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"

/** That a judgment of the surrounding query was taken back. */
export function takenBack({ db, tables: { judgment, withdrawal } }: Reader) {
  return db
    .select({ one: sql`1` })
    .from(withdrawal)
    .where(eq(withdrawal.judgmentId, judgment.id))
}

/** That a later version of a judgment of the surrounding query is there. */
export function laterVersion({ db, tables: { judgment } }: Reader) {
  const later = aliasedTable(judgment, "later")
  return db
    .select({ one: sql`1` })
    .from(later)
    .where(eq(later.supersedes, judgment.id))
}

const ownCounted = preparedQuery("own-counted-judgments", (reader: Reader) => {
  const { judgment } = reader.tables
  return reader.db
    .select({ total: count() })
    .from(judgment)
    .where(
      and(
        eq(judgment.userId, sql.placeholder("userId")),
        eq(judgment.projectId, sql.placeholder("projectId")),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
      ),
    )
})

/** How many judgments of a person count in a project, those of known answer among them. */
export async function countOwnCounted(reader: Reader, projectId: string, userId: string): Promise<number> {
  const [row] = await ownCounted(reader, { projectId, userId })
  return row?.total ?? 0
}
