import { asc, count, eq, inArray, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"

/** The judgments that count of some comparisons, in order of time: those neither superseded nor taken back. */
export async function votesOf({ db, tables: { judgment, withdrawal } }: Reader, comparisonIds: readonly string[]) {
  const rows = await db
    .select({
      id: judgment.id,
      comparisonId: judgment.comparisonId,
      userId: judgment.userId,
      displayOrder: judgment.displayOrder,
      outcome: judgment.outcome,
      preferredId: judgment.preferredId,
      strength: judgment.strength,
      ranking: judgment.ranking,
      activeMs: judgment.activeMs,
      supersedes: judgment.supersedes,
      createdAt: judgment.createdAt,
      withdrawnAt: withdrawal.createdAt,
    })
    .from(judgment)
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(inArray(judgment.comparisonId, [...comparisonIds]))
    .orderBy(asc(judgment.createdAt), asc(judgment.id))
  const superseded = new Set(rows.map((row) => row.supersedes))
  return rows.filter((row) => row.withdrawnAt === null && !superseded.has(row.id))
}

/** Which models stand in some comparisons, and how long their responses are in characters. */
export function contendersOf(
  { db, tables: { comparisonResponse, response } }: Reader,
  comparisonIds: readonly string[],
) {
  return db
    .select({
      comparisonId: comparisonResponse.comparisonId,
      id: response.id,
      model: response.model,
      length: sql<number>`length(${response.text})`.mapWith(Number),
    })
    .from(comparisonResponse)
    .innerJoin(response, eq(response.id, comparisonResponse.responseId))
    .where(inArray(comparisonResponse.comparisonId, [...comparisonIds]))
    .orderBy(asc(comparisonResponse.comparisonId), asc(comparisonResponse.position))
}

/** The names of some people. */
export function namesOf({ db, tables: { user } }: Reader, userIds: readonly string[]) {
  return db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...userIds]))
}

/** The texts of some responses. */
export function responseTexts({ db, tables: { response } }: Reader, responseIds: readonly string[]) {
  return db
    .select({ id: response.id, text: response.text })
    .from(response)
    .where(inArray(response.id, [...responseIds]))
}

/** How many judgments a project has, those that count no more among them. */
export async function countJudgments({ db, tables: { judgment } }: Reader, projectId: string): Promise<number> {
  const [row] = await db.select({ total: count() }).from(judgment).where(eq(judgment.projectId, projectId))
  return row?.total ?? 0
}
