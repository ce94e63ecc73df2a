import { and, count, eq, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"

const judged = preparedQuery("stamp-judged", ({ db, tables: { judgment } }: Reader) =>
  db
    .select({ total: count() })
    .from(judgment)
    .where(eq(judgment.projectId, sql.placeholder("projectId"))),
)

const withdrawn = preparedQuery("stamp-withdrawn", ({ db, tables: { judgment, withdrawal } }: Reader) =>
  db
    .select({ total: count() })
    .from(withdrawal)
    .innerJoin(judgment, eq(judgment.id, withdrawal.judgmentId))
    .where(eq(judgment.projectId, sql.placeholder("projectId"))),
)

const hidden = preparedQuery("stamp-hidden", ({ db, tables: { comparison } }: Reader) =>
  db
    .select({ total: count() })
    .from(comparison)
    .where(and(eq(comparison.projectId, sql.placeholder("projectId")), sql`is_hidden`)),
)

const gold = preparedQuery("stamp-gold", ({ db, tables: { comparison } }: Reader) =>
  db
    .select({ total: count() })
    .from(comparison)
    .where(and(eq(comparison.projectId, sql.placeholder("projectId")), sql`is_gold`)),
)

/**
 * A text that changes when what counts in a project's figures does: judgments and withdrawals are only added, so their numbers
 * say it; of what is hidden or has a known answer the number says nearly as much.
 */
export async function measureStamp(reader: Reader, projectId: string): Promise<string> {
  const parts: number[] = []
  for (const query of [judged, withdrawn, hidden, gold]) {
    const [row] = await query(reader, { projectId })
    parts.push(row?.total ?? 0)
  }
  return parts.join(" ")
}
