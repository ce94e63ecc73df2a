import { and, asc, countDistinct, eq, exists, gt, inArray, or, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import { type ComparisonStretch, inStretch } from "./comparison-stretch.ts"

const heads = preparedQuery("release-heads", ({ db, tables: { comparison, judgment, prompt } }: Reader) => {
  const judged = db
    .select({ one: sql`1` })
    .from(judgment)
    .where(and(eq(judgment.projectId, comparison.projectId), eq(judgment.comparisonId, comparison.id)))
  return db
    .select({
      id: comparison.id,
      isGold: comparison.isGold,
      promptId: prompt.id,
      messages: prompt.messages,
      domain: prompt.domain,
      language: prompt.language,
      marking: prompt.marking,
      groupId: prompt.groupId,
      importId: prompt.importId,
    })
    .from(comparison)
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .where(
      and(
        eq(comparison.projectId, sql.placeholder("projectId")),
        gt(comparison.id, sql.placeholder("after")),
        eq(comparison.isHidden, false),
        exists(judged),
      ),
    )
    .orderBy(asc(comparison.id))
    .limit(sql.placeholder("limit"))
})

/** Comparisons of a project that have a judgment, gold ones included, hidden ones not, a page in order of id. */
export const releaseHeads = (
  reader: Reader,
  page: { readonly projectId: string; readonly after: string; readonly limit: number },
) => heads(reader, { ...page })

const judgmentsIn = preparedQuery("release-judgments", ({ db, tables: { judgment, rewrite, withdrawal } }: Reader) =>
  db
    .select({
      id: judgment.id,
      comparisonId: judgment.comparisonId,
      userId: judgment.userId,
      displayOrder: judgment.displayOrder,
      outcome: judgment.outcome,
      preferredId: judgment.preferredId,
      strength: judgment.strength,
      ranking: judgment.ranking,
      ratings: judgment.ratings,
      criteria: judgment.criteria,
      issueTags: judgment.issueTags,
      confidence: judgment.confidence,
      rationale: judgment.rationale,
      activeMs: judgment.activeMs,
      guidelineVersion: judgment.guidelineVersion,
      supersedes: judgment.supersedes,
      createdAt: judgment.createdAt,
      withdrawnAt: withdrawal.createdAt,
      rewriteId: rewrite.id,
      rewriteBase: rewrite.baseResponseId,
      rewriteText: rewrite.text,
      rewriteSummary: rewrite.changeSummary,
    })
    .from(judgment)
    .leftJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(inStretch(judgment.projectId, judgment.comparisonId))
    .orderBy(asc(judgment.comparisonId), asc(judgment.createdAt), asc(judgment.id)),
)

/** Every judgment in a stretch, in order of comparison and time, with what supersedes and takes back; the caller sifts. */
export const releaseJudgments = (reader: Reader, stretch: ComparisonStretch) => judgmentsIn(reader, stretch)

const responsesIn = preparedQuery(
  "release-responses",
  ({ db, tables: { comparison, comparisonResponse, response } }: Reader) =>
    db
      .select({
        comparisonId: comparisonResponse.comparisonId,
        id: response.id,
        text: response.text,
        model: response.model,
      })
      .from(comparisonResponse)
      .innerJoin(comparison, eq(comparison.id, comparisonResponse.comparisonId))
      .innerJoin(response, eq(response.id, comparisonResponse.responseId))
      .where(inStretch(comparison.projectId, comparisonResponse.comparisonId))
      .orderBy(asc(comparisonResponse.comparisonId), asc(comparisonResponse.position)),
)

/** The responses in a stretch, in order of comparison and position. */
export const releaseResponses = (reader: Reader, stretch: ComparisonStretch) => responsesIn(reader, stretch)

const reviewsIn = preparedQuery("release-reviews", ({ db, tables: { judgment, review } }: Reader) =>
  db
    .select({ judgmentId: review.judgmentId, verdict: review.verdict, createdAt: review.createdAt })
    .from(review)
    .innerJoin(judgment, eq(judgment.id, review.judgmentId))
    .where(inStretch(judgment.projectId, judgment.comparisonId))
    .orderBy(asc(review.createdAt), asc(review.id)),
)

/** The reviews in a stretch, in order of time. */
export const releaseReviews = (reader: Reader, stretch: ComparisonStretch) => reviewsIn(reader, stretch)

const promptsAfter = preparedQuery("release-prompts", ({ db, tables: { prompt } }: Reader) =>
  db
    .select({
      id: prompt.id,
      messages: prompt.messages,
      hash: prompt.hash,
      groupId: prompt.groupId,
      createdAt: prompt.createdAt,
    })
    .from(prompt)
    .where(and(eq(prompt.projectId, sql.placeholder("projectId")), gt(prompt.id, sql.placeholder("after"))))
    .orderBy(asc(prompt.id))
    .limit(sql.placeholder("limit")),
)

/** Prompts of a project in order of id, a page at a time. */
export const releasePrompts = (
  reader: Reader,
  page: { readonly projectId: string; readonly after: string; readonly limit: number },
) => promptsAfter(reader, { ...page })

/** The members of some labeler groups of a project. */
export async function membersOfGroups(
  { db, tables: { membership } }: Reader,
  projectId: string,
  groups: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .select({ userId: membership.userId })
    .from(membership)
    .where(and(eq(membership.projectId, projectId), inArray(membership.labelerGroup, [...groups])))
    .orderBy(asc(membership.userId))
  return rows.map(({ userId }) => userId)
}

/** Which comparisons of a project rest on what is withdrawn: of people, of judgments, or of prompts. */
export function comparisonsResting(
  { db, tables: { comparison, judgment, rewrite } }: Reader,
  projectId: string,
  what: {
    readonly userIds: readonly string[]
    readonly judgmentIds: readonly string[]
    readonly promptIds: readonly string[]
  },
) {
  return db
    .select({
      comparisonId: comparison.id,
      promptId: comparison.promptId,
      judgmentId: judgment.id,
      rewriteId: rewrite.id,
    })
    .from(judgment)
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .leftJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .where(
      and(
        eq(judgment.projectId, projectId),
        or(
          inArray(judgment.userId, [...what.userIds]),
          inArray(judgment.id, [...what.judgmentIds]),
          inArray(comparison.promptId, [...what.promptIds]),
        ),
      ),
    )
    .orderBy(asc(comparison.id), asc(judgment.id))
}

export type ReleaseJudgment = Awaited<ReturnType<typeof releaseJudgments>>[number]
export type ReleaseHead = Awaited<ReturnType<typeof releaseHeads>>[number]

/** How many comparisons of a project have a judgment. */
export async function countJudged({ db, tables: { judgment } }: Reader, projectId: string): Promise<number> {
  const [row] = await db
    .select({ total: countDistinct(judgment.comparisonId) })
    .from(judgment)
    .where(eq(judgment.projectId, projectId))
  return row?.total ?? 0
}

/** The markings that the prompts of a project have. */
export async function markingsOf({ db, tables: { prompt } }: Reader, projectId: string): Promise<readonly string[]> {
  const rows = await db.selectDistinct({ marking: prompt.marking }).from(prompt).where(eq(prompt.projectId, projectId))
  return rows.map(({ marking }) => marking).toSorted()
}

/** Judged comparisons of a project whose ids end in chance, `share` of them: about as if they were drawn. */
export async function sampledComparisons(
  { db, tables: { judgment } }: Reader,
  projectId: string,
  share: number,
): Promise<readonly string[]> {
  // The last digits of a UUID; an index alone answers it.
  const digits = Math.max(1, Math.min(0xffff, Math.round(share * 0x10000)))
    .toString(16)
    .padStart(4, "0")
  const rows = await db
    .selectDistinct({ id: judgment.comparisonId })
    .from(judgment)
    .where(and(eq(judgment.projectId, projectId), sql`substr(${judgment.comparisonId}, 33, 4) < ${digits}`))
    .orderBy(asc(judgment.comparisonId))
  return rows.map(({ id }) => id)
}
