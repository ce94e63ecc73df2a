import { promptText } from "@readback/domain"
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, notExists } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"
import { type HeldWord, holdsWords } from "../kit/holds-words.ts"
import { weekOf } from "../kit/week-of.ts"
import { type TextKind, textWordsIn } from "../schema/text-words.ts"
import { laterVersion, takenBack } from "./counted.ts"
import { hiding } from "./impact.ts"

/** A stored text with what it is told apart by; `group` is that of the labeler who wrote a rewrite. */
export interface EvidenceText {
  readonly kind: TextKind
  readonly id: string
  readonly projectId: string
  readonly promptId: string
  readonly text: string
  readonly model: string | null
  readonly group: string | null
  readonly createdAt: Date
}

/** Which texts are gone through: those of projects and a kind that can hold the words, all of them where there are none. */
export interface EvidenceSearch {
  readonly projectIds: readonly string[]
  readonly kinds?: readonly TextKind[]
  readonly words?: readonly (readonly HeldWord[])[]
  /** Goes from the newest text to the oldest. */
  readonly isNewestFirst?: boolean
}

/** A page of the index in the order in which texts were stored, after a number; the texts are read by `evidenceTexts`. */
export function evidencePage(reader: Reader, search: EvidenceSearch, after: number | undefined, limit: number) {
  const words = textWordsIn(reader.dialect)
  const { number, kind, subjectId, projectId } = words
  const isNewestFirst = search.isNewestFirst === true
  return reader.db
    .select({ number, kind, id: subjectId })
    .from(words)
    .where(
      and(
        search.words === undefined ? undefined : holdsWords(reader, search.words),
        inArray(projectId, [...search.projectIds]),
        search.kinds === undefined ? undefined : inArray(kind, [...search.kinds]),
        after === undefined ? undefined : isNewestFirst ? lt(number, after) : gt(number, after),
      ),
    )
    .orderBy(isNewestFirst ? desc(number) : asc(number))
    .limit(limit)
}

/** Texts by their ids; those of hidden prompts, and rewrites of judgments that do not count, are left out. */
export async function evidenceTexts(
  reader: Reader,
  kind: TextKind,
  ids: readonly string[],
): Promise<readonly EvidenceText[]> {
  if (ids.length === 0) return []
  const { comparison, judgment, membership, prompt, response, rewrite } = reader.tables
  const shown = notExists(hiding(reader, prompt.id))
  const about = { projectId: prompt.projectId, promptId: prompt.id }
  if (kind === "prompt") {
    const rows = await reader.db
      .select({ ...about, id: prompt.id, messages: prompt.messages, createdAt: prompt.createdAt })
      .from(prompt)
      .where(and(inArray(prompt.id, [...ids]), shown))
    return rows.map(({ messages, ...row }) => ({
      ...row,
      kind,
      text: promptText(messages),
      model: null,
      group: null,
    }))
  }
  if (kind === "response") {
    const { id, text, model, createdAt } = response
    const rows = await reader.db
      .select({ ...about, id, text, model, createdAt })
      .from(response)
      .innerJoin(prompt, eq(prompt.id, response.promptId))
      .where(and(inArray(response.id, [...ids]), shown))
    return rows.map((row) => ({ ...row, kind, group: null }))
  }
  const { id, text, createdAt } = rewrite
  const rows = await reader.db
    .select({ ...about, id, text, createdAt, group: membership.labelerGroup })
    .from(rewrite)
    .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
    .innerJoin(comparison, eq(comparison.id, judgment.comparisonId))
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .leftJoin(membership, and(eq(membership.projectId, judgment.projectId), eq(membership.userId, judgment.userId)))
    .where(and(inArray(rewrite.id, [...ids]), shown, notExists(takenBack(reader)), notExists(laterVersion(reader))))
  return rows.map((row) => ({ ...row, kind, model: null }))
}

/** How many responses of each model there are in projects; null is no model. */
export function countByModel({ db, tables: { prompt, response } }: Reader, projectIds: readonly string[]) {
  return db
    .select({ model: response.model, texts: count() })
    .from(response)
    .innerJoin(prompt, eq(prompt.id, response.promptId))
    .where(inArray(prompt.projectId, [...projectIds]))
    .groupBy(response.model)
    .orderBy(asc(response.model))
}

/** The models of the responses in projects, by name. */
export async function modelsOf({ db, tables: { prompt, response } }: Reader, projectIds: readonly string[]) {
  const rows = await db
    .selectDistinct({ model: response.model })
    .from(response)
    .innerJoin(prompt, eq(prompt.id, response.promptId))
    .where(and(inArray(prompt.projectId, [...projectIds]), isNotNull(response.model)))
    .orderBy(asc(response.model))
  return rows.flatMap(({ model }) => model ?? [])
}

/** How many rewrites that count each labeler group wrote in projects. */
export function countByGroup(reader: Reader, projectIds: readonly string[]) {
  const { judgment, membership, rewrite } = reader.tables
  return reader.db
    .select({ group: membership.labelerGroup, texts: count() })
    .from(rewrite)
    .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
    .leftJoin(membership, and(eq(membership.projectId, judgment.projectId), eq(membership.userId, judgment.userId)))
    .where(
      and(inArray(judgment.projectId, [...projectIds]), notExists(takenBack(reader)), notExists(laterVersion(reader))),
    )
    .groupBy(membership.labelerGroup)
}

/** How many responses and rewrites that count came in each week. */
export async function countByWeek(reader: Reader, projectIds: readonly string[]) {
  const { judgment, prompt, response, rewrite } = reader.tables
  const ids = [...projectIds]
  const ofResponse = weekOf(reader.dialect, response.createdAt)
  const ofRewrite = weekOf(reader.dialect, rewrite.createdAt)
  const responses = await reader.db
    .select({ week: ofResponse, texts: count() })
    .from(response)
    .innerJoin(prompt, eq(prompt.id, response.promptId))
    .where(inArray(prompt.projectId, ids))
    .groupBy(ofResponse)
  const rewrites = await reader.db
    .select({ week: ofRewrite, texts: count() })
    .from(rewrite)
    .innerJoin(judgment, eq(judgment.id, rewrite.judgmentId))
    .where(and(inArray(judgment.projectId, ids), notExists(takenBack(reader)), notExists(laterVersion(reader))))
    .groupBy(ofRewrite)
  return { responses, rewrites }
}
