import { aliasedTable, and, asc, count, eq, inArray, isNotNull, ne, notExists, sql } from "drizzle-orm"
import type { SQLWrapper } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { laterVersion, takenBack } from "./counted.ts"

/** A stored text that is scored. */
export interface ScoredSubject {
  readonly kind: "response" | "rewrite"
  readonly id: string
}

/** Projects that pin a release of a glossary, with the role that a person has in each, by name. */
export function projectsOfGlossary(
  { db, tables: { membership, project, release } }: Reader,
  glossaryId: string,
  userId: string,
) {
  const mine = and(eq(membership.projectId, project.id), eq(membership.userId, userId))
  return db
    .select({
      id: project.id,
      name: project.name,
      classification: project.classification,
      profile: project.profile,
      memberRole: membership.role,
    })
    .from(project)
    .innerJoin(release, eq(release.id, project.releaseId))
    .leftJoin(membership, mine)
    .where(eq(release.glossaryId, glossaryId))
    .orderBy(asc(project.name))
}

/** That the prompt of the surrounding query is hidden. */
export function hiding({ db, tables: { comparison } }: Reader, promptId: SQLWrapper) {
  const hidden = aliasedTable(comparison, "hidden")
  return db
    .select({ one: sql`1` })
    .from(hidden)
    .where(and(eq(hidden.promptId, promptId), eq(hidden.isHidden, true)))
}

/** How many responses and rewrites projects have. */
export async function countSubjects(
  { db, tables: { judgment, prompt, response, rewrite } }: Reader,
  projectIds: readonly string[],
): Promise<number> {
  const [responses] = await db
    .select({ total: count() })
    .from(prompt)
    .innerJoin(response, eq(response.promptId, prompt.id))
    .where(inArray(prompt.projectId, [...projectIds]))
  const [rewrites] = await db
    .select({ total: count() })
    .from(judgment)
    .innerJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .where(inArray(judgment.projectId, [...projectIds]))
  return (responses?.total ?? 0) + (rewrites?.total ?? 0)
}

/** The responses to prompts, and the rewrites of these. */
export async function subjectsAnswering(
  { db, tables: { comparison, judgment, response, rewrite } }: Reader,
  promptIds: readonly string[],
): Promise<readonly ScoredSubject[]> {
  const ids = [...promptIds]
  const responses = await db.select({ id: response.id }).from(response).where(inArray(response.promptId, ids))
  const rewrites = await db
    .select({ id: rewrite.id })
    .from(comparison)
    .innerJoin(judgment, eq(judgment.comparisonId, comparison.id))
    .innerJoin(rewrite, eq(rewrite.judgmentId, judgment.id))
    .where(inArray(comparison.promptId, ids))
  return [
    ...responses.map(({ id }) => ({ kind: "response", id }) as const),
    ...rewrites.map(({ id }) => ({ kind: "rewrite", id }) as const),
  ]
}

/** Texts of a kind with the prompts that they answer; those of hidden prompts are left out. */
export function scoredTexts(reader: Reader, kind: ScoredSubject["kind"], ids: readonly string[]) {
  const { comparison, judgment, prompt, response, rewrite } = reader.tables
  const shown = notExists(hiding(reader, prompt.id))
  return kind === "response"
    ? reader.db
        .select({ id: response.id, projectId: prompt.projectId, text: response.text, messages: prompt.messages })
        .from(response)
        .innerJoin(prompt, eq(prompt.id, response.promptId))
        .where(and(inArray(response.id, [...ids]), shown))
    : reader.db
        .select({ id: rewrite.id, projectId: prompt.projectId, text: rewrite.text, messages: prompt.messages })
        .from(rewrite)
        .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
        .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
        .innerJoin(prompt, eq(prompt.id, comparison.promptId))
        .where(and(inArray(rewrite.id, [...ids]), shown))
}

/** Pairs of which one response is among some: which was preferred, by judgments that count and by known answers. */
export async function preferencesAmong(reader: Reader, responseIds: readonly string[]) {
  const { comparison, comparisonResponse, gold, judgment } = reader.tables
  const { db } = reader
  const other = aliasedTable(comparisonResponse, "other")
  const pairs = await db
    .select({
      comparisonId: comparison.id,
      one: comparisonResponse.responseId,
      other: other.responseId,
      projectId: comparison.projectId,
      isGold: comparison.isGold,
      verdict: gold.verdict,
    })
    .from(comparisonResponse)
    .innerJoin(comparison, eq(comparison.id, comparisonResponse.comparisonId))
    .innerJoin(other, and(eq(other.comparisonId, comparison.id), ne(other.responseId, comparisonResponse.responseId)))
    .leftJoin(gold, eq(gold.comparisonId, comparison.id))
    .where(
      and(inArray(comparisonResponse.responseId, [...responseIds]), notExists(hiding(reader, comparison.promptId))),
    )
  const judgments = await db
    .selectDistinct({ id: judgment.id, comparisonId: judgment.comparisonId, preferredId: judgment.preferredId })
    .from(comparisonResponse)
    .innerJoin(judgment, eq(judgment.comparisonId, comparisonResponse.comparisonId))
    .where(
      and(
        inArray(comparisonResponse.responseId, [...responseIds]),
        isNotNull(judgment.preferredId),
        notExists(takenBack(reader)),
        notExists(laterVersion(reader)),
      ),
    )
  return { pairs, judgments }
}
