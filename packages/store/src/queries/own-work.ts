import { and, asc, count, desc, eq, gte, isNull, notExists } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { laterVersion, takenBack } from "./counted.ts"

interface Own {
  readonly projectId: string
  readonly userId: string
}

/** The first versions of a person's judgments in a project, but for those taken back: each task they judged once. */
function firstVersions(reader: Reader, { projectId, userId }: Own) {
  const { judgment } = reader.tables
  return and(
    eq(judgment.userId, userId),
    eq(judgment.projectId, projectId),
    isNull(judgment.supersedes),
    notExists(takenBack(reader)),
  )
}

/** How many judgments a person made in a project, in all and since an instant; versions count once, taken back ones not. */
export async function countOwnJudgments(reader: Reader, { since, ...own }: Own & { readonly since: Date }) {
  const { judgment } = reader.tables
  const [all] = await reader.db.select({ total: count() }).from(judgment).where(firstVersions(reader, own))
  const [recent] = await reader.db
    .select({ total: count() })
    .from(judgment)
    .where(and(firstVersions(reader, own), gte(judgment.createdAt, since)))
  return { total: all?.total ?? 0, today: recent?.total ?? 0 }
}

/** When a person judged since an instant, and how long they were at work on each task, in order of time. */
export function listOwnTimes(reader: Reader, { since, ...own }: Own & { readonly since: Date }) {
  const { judgment } = reader.tables
  return reader.db
    .select({ createdAt: judgment.createdAt, activeMs: judgment.activeMs })
    .from(judgment)
    .where(and(firstVersions(reader, own), gte(judgment.createdAt, since)))
    .orderBy(asc(judgment.createdAt))
}

/** The comparisons that a person judged last, without hidden ones and those of known answer. */
export async function latestJudged(
  reader: Reader,
  { projectId, userId, limit }: Own & { readonly limit: number },
): Promise<readonly string[]> {
  const { judgment, comparison } = reader.tables
  const rows = await reader.db
    .select({ id: judgment.comparisonId })
    .from(judgment)
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .where(
      and(
        eq(judgment.userId, userId),
        eq(judgment.projectId, projectId),
        eq(comparison.isGold, false),
        eq(comparison.isHidden, false),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
      ),
    )
    .orderBy(desc(judgment.createdAt), desc(judgment.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** All versions of the judgment of an assignment, in order of time, each with when it was taken back. */
export function judgmentVersions({ db, tables: { assignment, judgment, withdrawal } }: Reader, assignmentId: string) {
  return db
    .select({ judgment, withdrawnAt: withdrawal.createdAt })
    .from(assignment)
    .innerJoin(
      judgment,
      and(eq(judgment.comparisonId, assignment.comparisonId), eq(judgment.assignmentId, assignment.id)),
    )
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(eq(assignment.id, assignmentId))
    .orderBy(asc(judgment.createdAt), asc(judgment.id))
}
