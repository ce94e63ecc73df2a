import { aliasedTable, and, eq, gt, inArray, lte, notInArray, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { idsHolding } from "./text-index.ts"
import type { ScoreKey, TextRange } from "./unscored.ts"

/** Where scores are taken over from: another release, for texts that hold none of the phrases and answer no prompt that does. */
export interface CarriedFrom {
  readonly releaseId: string
  readonly phrases: readonly string[]
}

/**
 * Takes scores of another release over, as they are, for texts of a range that lack one. Whether a text holds a phrase is
 * asked in the same statement, so that a text which is stored meanwhile is never missed. Answers how many there were.
 */
export async function carryScores(tx: Writer, key: ScoreKey, range: TextRange, from: CarriedFrom): Promise<number> {
  const { adherence, comparison, judgment, prompt, response, rewrite } = tx.tables
  const { db } = tx
  const old = aliasedTable(adherence, "old")
  const touched = idsHolding(tx, key.projectId, from.phrases)
  const carried = {
    subjectKind: sql<"response" | "rewrite">`${range.kind}`.as("subject_kind"),
    subjectId: old.subjectId,
    releaseId: sql<string>`${key.releaseId}`.as("release_id"),
    profile: old.profile,
    engine: old.engine,
    result: old.result,
    createdAt: old.createdAt,
  }
  const isScored = (id: IdColumn) =>
    and(
      eq(old.subjectId, id),
      eq(old.releaseId, from.releaseId),
      eq(old.profile, key.profile),
      eq(old.engine, key.engine),
    )
  const isUntouched = (id: IdColumn) =>
    from.phrases.length === 0 ? undefined : and(notInArray(id, touched), notInArray(prompt.id, touched))
  const within = (place: IdColumn) => and(gt(place, range.after), lte(place, range.until))
  const texts =
    range.kind === "response"
      ? db
          .select(carried)
          .from(prompt)
          .innerJoin(response, eq(response.promptId, prompt.id))
          .innerJoin(old, isScored(response.id))
          .where(and(eq(prompt.projectId, key.projectId), within(prompt.id), isUntouched(response.id)))
      : db
          .select(carried)
          .from(rewrite)
          .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
          .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
          .innerJoin(prompt, eq(prompt.id, comparison.promptId))
          .innerJoin(old, isScored(rewrite.id))
          .where(and(eq(judgment.projectId, key.projectId), within(rewrite.id), isUntouched(rewrite.id)))
  const rows = await db.insert(adherence).select(texts).onConflictDoNothing().returning({ id: adherence.subjectId })
  return rows.length
}

type Tables = Reader["tables"]
type IdColumn = Tables["prompt"]["id"] | Tables["response"]["id"] | Tables["rewrite"]["id"]

/** Other releases of a release's glossary under which the first texts of a project have scores, and how many of them. */
export async function releasesWithScores(
  { db, tables: { adherence, prompt, release, response } }: Reader,
  key: ScoreKey,
  sample: number,
) {
  const own = db.select({ id: release.glossaryId }).from(release).where(eq(release.id, key.releaseId))
  const first = db
    .select({ id: response.id })
    .from(prompt)
    .innerJoin(response, eq(response.promptId, prompt.id))
    .where(eq(prompt.projectId, key.projectId))
    .orderBy(prompt.id)
    .limit(sample)
    .as("first_texts")
  return db
    .select({ releaseId: release.id, number: release.number, scored: sql<number>`count(*)`.mapWith(Number) })
    .from(first)
    .innerJoin(
      adherence,
      and(eq(adherence.subjectId, first.id), eq(adherence.profile, key.profile), eq(adherence.engine, key.engine)),
    )
    .innerJoin(release, eq(release.id, adherence.releaseId))
    .where(and(inArray(release.glossaryId, own), sql`${release.id} <> ${key.releaseId}`))
    .groupBy(release.id, release.number)
}
