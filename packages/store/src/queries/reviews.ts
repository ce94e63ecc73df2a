import { aliasedTable, and, asc, desc, eq, gt, inArray, notExists, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"
import { laterVersion, takenBack } from "./counted.ts"

export async function insertReview(
  { db, tables: { review } }: Writer,
  row: Tables["review"]["$inferInsert"],
): Promise<void> {
  await db.insert(review).values(row)
}

/** What reviewers said of some judgments, in order of time. */
export async function reviewsOf({ db, tables: { review } }: Reader, judgmentIds: readonly string[]) {
  if (judgmentIds.length === 0) return []
  return db
    .select()
    .from(review)
    .where(inArray(review.judgmentId, [...judgmentIds]))
    .orderBy(asc(review.createdAt), asc(review.id))
}

/** The last word of a reviewer on a judgment. */
export async function findLastReview({ db, tables: { review } }: Reader, judgmentId: string) {
  const [row] = await db
    .select()
    .from(review)
    .where(eq(review.judgmentId, judgmentId))
    .orderBy(desc(review.createdAt), desc(review.id))
    .limit(1)
  return row
}

/** A person's judgments that count and are to be done again, by the last word on each; the latest asked for first. */
export function listRework(reader: Reader, projectId: string, userId: string) {
  const { judgment, comparison, prompt, review } = reader.tables
  const later = aliasedTable(review, "later_review")
  const isOverruled = reader.db
    .select({ one: sql`1` })
    .from(later)
    // Ids sort by time.
    .where(and(eq(later.judgmentId, review.judgmentId), gt(later.id, review.id)))
  return reader.db
    .select({
      judgmentId: judgment.id,
      comment: review.comment,
      askedAt: review.createdAt,
      messages: prompt.messages,
      domain: prompt.domain,
    })
    .from(judgment)
    .innerJoin(review, eq(review.judgmentId, judgment.id))
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .where(
      and(
        eq(judgment.userId, userId),
        eq(judgment.projectId, projectId),
        eq(comparison.isHidden, false),
        eq(review.verdict, "rework"),
        notExists(isOverruled),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
      ),
    )
    .orderBy(desc(review.createdAt), desc(review.id))
}
