import { and, asc, count, eq, gt, gte, isNotNull, isNull, lte } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"

/** What scores are looked for: of one project's texts, on one basis. */
export interface ScoreKey {
  readonly projectId: string
  readonly releaseId: string
  readonly profile: string
  readonly engine: string
}

/** Some of a project's texts: responses by the id of their prompt, or rewrites by their own; after one id, until another. */
export interface TextRange {
  readonly kind: "response" | "rewrite"
  readonly after: string
  readonly until: string
}

/** A range of which the texts before `from` are done. */
export type RestOfRange = TextRange & { readonly from?: string }

/** Texts of a range that have no score yet, with the prompts that they answer, in the order of the range. */
export function unscoredTexts(reader: Reader, key: ScoreKey, range: RestOfRange, limit: number) {
  return range.kind === "response"
    ? unscoredResponses(reader, key, range, limit)
    : unscoredRewrites(reader, key, range, limit)
}

function unscoredResponses({ db, tables }: Reader, key: ScoreKey, range: RestOfRange, limit: number) {
  const { adherence, prompt, response } = tables
  return db
    .select({ place: prompt.id, id: response.id, text: response.text, messages: prompt.messages })
    .from(prompt)
    .innerJoin(response, eq(response.promptId, prompt.id))
    .leftJoin(adherence, scoreOf(adherence, response.id, key))
    .where(
      and(
        eq(prompt.projectId, key.projectId),
        range.from === undefined ? gt(prompt.id, range.after) : gte(prompt.id, range.from),
        lte(prompt.id, range.until),
        isNull(adherence.subjectId),
      ),
    )
    .orderBy(asc(prompt.id), asc(response.id))
    .limit(limit)
}

function unscoredRewrites({ db, tables }: Reader, key: ScoreKey, range: RestOfRange, limit: number) {
  const { adherence, comparison, judgment, prompt, rewrite } = tables
  return db
    .select({ place: rewrite.id, id: rewrite.id, text: rewrite.text, messages: prompt.messages })
    .from(rewrite)
    .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .leftJoin(adherence, scoreOf(adherence, rewrite.id, key))
    .where(
      and(
        eq(judgment.projectId, key.projectId),
        range.from === undefined ? gt(rewrite.id, range.after) : gte(rewrite.id, range.from),
        lte(rewrite.id, range.until),
        isNull(adherence.subjectId),
      ),
    )
    .orderBy(asc(rewrite.id))
    .limit(limit)
}

type AdherenceTable = Reader["tables"]["adherence"]
type IdColumn = Reader["tables"]["response"]["id"] | Reader["tables"]["rewrite"]["id"]

const scoreOf = (adherence: AdherenceTable, id: IdColumn, { releaseId, profile, engine }: ScoreKey) =>
  and(
    eq(adherence.subjectId, id),
    eq(adherence.releaseId, releaseId),
    eq(adherence.profile, profile),
    eq(adherence.engine, engine),
  )

/** How many texts a project has, and how many of them have a score. */
export async function countScored(
  { db, tables }: Reader,
  key: ScoreKey,
): Promise<{ readonly done: number; readonly total: number }> {
  const { adherence, judgment, prompt, response, rewrite } = tables
  const isScored = count(adherence.subjectId)
  const [responses] = await db
    .select({ total: count(), done: isScored })
    .from(prompt)
    .innerJoin(response, eq(response.promptId, prompt.id))
    .leftJoin(adherence, scoreOf(adherence, response.id, key))
    .where(eq(prompt.projectId, key.projectId))
  const [rewrites] = await db
    .select({ total: count(), done: isScored })
    .from(judgment)
    .innerJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .leftJoin(adherence, scoreOf(adherence, rewrite.id, key))
    .where(eq(judgment.projectId, key.projectId))
  return {
    done: (responses?.done ?? 0) + (rewrites?.done ?? 0),
    total: (responses?.total ?? 0) + (rewrites?.total ?? 0),
  }
}

/** The id that ends the next range of `size` after an id; the last one's where fewer are left, undefined where none is. */
export async function rangeEnd(
  { db, tables: { judgment, prompt, rewrite } }: Reader,
  range: Pick<TextRange, "kind" | "after"> & { readonly projectId: string },
  size: number,
): Promise<string | undefined> {
  const { projectId, kind, after } = range
  const ids = (limit: number) =>
    kind === "response"
      ? db
          .select({ id: prompt.id })
          .from(prompt)
          .where(and(eq(prompt.projectId, projectId), gt(prompt.id, after)))
          .orderBy(asc(prompt.id))
          .limit(limit)
      : db
          .select({ id: rewrite.id })
          .from(judgment)
          .innerJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
          .where(and(eq(judgment.projectId, projectId), gt(rewrite.id, after)))
          .orderBy(asc(rewrite.id))
          .limit(limit)
  return (await ids(size)).at(-1)?.id
}

/** Projects that pin a release. */
export function projectsWithRelease({ db, tables: { project } }: Reader) {
  return db
    .select({ id: project.id, releaseId: project.releaseId, profile: project.profile })
    .from(project)
    .where(isNotNull(project.releaseId))
}
