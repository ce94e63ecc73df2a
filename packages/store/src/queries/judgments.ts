import { and, asc, eq, exists, gt, inArray, lte, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"
import { indexTexts } from "./text-index.ts"

export type JudgmentRow = Tables["judgment"]["$inferSelect"]
export type RewriteRow = Tables["rewrite"]["$inferSelect"]

const byId = preparedQuery("judgment-by-id", ({ db, tables: { judgment } }: Reader) =>
  db
    .select()
    .from(judgment)
    .where(eq(judgment.id, sql.placeholder("id"))),
)

export async function findJudgment(reader: Reader, id: string): Promise<JudgmentRow | undefined> {
  const [row] = await byId(reader, { id })
  return row
}

export async function insertJudgment({ db, tables: { judgment } }: Writer, row: JudgmentRow): Promise<void> {
  await db.insert(judgment).values(row)
}

/** Stores a rewrite in a project and puts it into the index of words. */
export async function insertRewrite(tx: Writer, projectId: string, row: RewriteRow): Promise<void> {
  await tx.db.insert(tx.tables.rewrite).values(row)
  await indexTexts(tx, projectId, [{ kind: "rewrite", id: row.id, text: row.text }])
}

export async function findRewrite(
  { db, tables: { rewrite } }: Reader,
  judgmentId: string,
): Promise<RewriteRow | undefined> {
  const [row] = await db.select().from(rewrite).where(eq(rewrite.judgmentId, judgmentId))
  return row
}

export async function insertWithdrawal(
  { db, tables: { withdrawal } }: Writer,
  row: Tables["withdrawal"]["$inferInsert"],
): Promise<void> {
  await db.insert(withdrawal).values(row)
}

/** Whether a judgment counts: it is neither taken back nor replaced by a later version. */
export async function isCounted({ db, tables: { judgment, withdrawal } }: Reader, id: string): Promise<boolean> {
  const [back] = await db
    .select({ one: sql`1` })
    .from(withdrawal)
    .where(eq(withdrawal.judgmentId, id))
  const [later] = await db.select({ id: judgment.id }).from(judgment).where(eq(judgment.supersedes, id))
  return back === undefined && later === undefined
}

/** Which part of a project's judged comparisons to read: those after an id, in order of id. */
export interface JudgedPage {
  readonly projectId: string
  readonly after: string
  readonly limit: number
}

/** The comparisons of the project after an id that have a judgment, without hidden ones and those of known answer. */
export function isJudgedIn({ db, tables: { comparison, judgment } }: Reader, { projectId, after }: JudgedPage) {
  const judged = db
    .select({ one: sql`1` })
    .from(judgment)
    .where(eq(judgment.comparisonId, comparison.id))
  return and(
    eq(comparison.projectId, projectId),
    gt(comparison.id, after),
    eq(comparison.isGold, false),
    eq(comparison.isHidden, false),
    exists(judged),
  )
}

/** Comparisons of a project that have a judgment, a page at a time in order of id. */
export function judgedComparisons(reader: Reader, page: JudgedPage) {
  const { comparison, prompt } = reader.tables
  return reader.db
    .select({
      id: comparison.id,
      promptId: prompt.id,
      messages: prompt.messages,
      domain: prompt.domain,
      language: prompt.language,
      marking: prompt.marking,
      groupId: prompt.groupId,
    })
    .from(comparison)
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .where(isJudgedIn(reader, page))
    .orderBy(asc(comparison.id))
    .limit(page.limit)
}

/**
 * Judgments of some comparisons that were made until an instant, with their rewrites, in order of time. One that
 * another of them supersedes, or that was taken back until then, is left out.
 */
export async function judgmentsOf(
  { db, tables: { judgment, rewrite, withdrawal } }: Reader,
  comparisonIds: readonly string[],
  until: Date,
) {
  const rows = await db
    .select({ judgment, rewrite, withdrawnAt: withdrawal.createdAt })
    .from(judgment)
    .leftJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .leftJoin(withdrawal, eq(withdrawal.judgmentId, judgment.id))
    .where(and(inArray(judgment.comparisonId, [...comparisonIds]), lte(judgment.createdAt, until)))
    .orderBy(asc(judgment.createdAt), asc(judgment.id))
  const superseded = new Set(rows.map((row) => row.judgment.supersedes))
  const isBack = (at: Date | null) => at !== null && at <= until
  return rows.filter((row) => !isBack(row.withdrawnAt) && !superseded.has(row.judgment.id))
}

/** Responses of some comparisons. */
export function responsesOf(
  { db, tables: { comparisonResponse, response } }: Reader,
  comparisonIds: readonly string[],
) {
  return db
    .select({
      comparisonId: comparisonResponse.comparisonId,
      id: response.id,
      text: response.text,
      model: response.model,
    })
    .from(comparisonResponse)
    .innerJoin(response, eq(response.id, comparisonResponse.responseId))
    .where(inArray(comparisonResponse.comparisonId, [...comparisonIds]))
    .orderBy(asc(comparisonResponse.comparisonId), asc(comparisonResponse.position))
}
