import { and, eq, inArray, notExists, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

const insertedComparison = preparedQuery("insert-comparison", ({ db, tables: { comparison } }: Writer) =>
  db
    .insert(comparison)
    .values({
      id: sql.placeholder("id"),
      projectId: sql.placeholder("projectId"),
      promptId: sql.placeholder("promptId"),
      setHash: sql.placeholder("setHash"),
      overlap: sql.placeholder("overlap"),
      priority: sql.placeholder("priority"),
      openSlots: sql.placeholder("openSlots"),
      labelerGroup: sql.placeholder("labelerGroup"),
      uncertainty: sql.placeholder("uncertainty"),
      isGold: sql.placeholder("isGold"),
      isHidden: sql.placeholder("isHidden"),
      createdAt: sql.placeholder("createdAt"),
    })
    .onConflictDoNothing()
    .returning({ id: comparison.id }),
)

const insertedMember = preparedQuery("insert-comparison-response", ({ db, tables: { comparisonResponse } }: Writer) =>
  db.insert(comparisonResponse).values({
    comparisonId: sql.placeholder("comparisonId"),
    responseId: sql.placeholder("responseId"),
    position: sql.placeholder("position"),
  }),
)

/** Adds a comparison of these responses; false where the prompt already has one of the same set. */
export async function insertComparison(
  tx: Writer,
  row: Tables["comparison"]["$inferInsert"],
  responseIds: readonly string[],
): Promise<boolean> {
  const absent = { labelerGroup: "", uncertainty: 1_000, isGold: false, isHidden: false }
  const added = await insertedComparison(tx, { ...absent, ...row })
  if (added.length === 0) return false
  for (const [position, responseId] of responseIds.entries())
    await insertedMember(tx, { comparisonId: row.id, responseId, position })
  return true
}

/** Removes the comparisons of a prompt that nobody, and no model, was ever given; answers how many. */
export async function removeUntouchedComparisons(
  { db, tables: { assignment, comparison, comparisonResponse, generationCall, gold } }: Writer,
  promptId: string,
): Promise<number> {
  const given = db
    .select({ one: sql`1` })
    .from(assignment)
    .where(eq(assignment.comparisonId, comparison.id))
  const answered = db
    .select({ one: sql`1` })
    .from(gold)
    .where(eq(gold.comparisonId, comparison.id))
  const prelabeled = db
    .select({ one: sql`1` })
    .from(generationCall)
    .where(eq(generationCall.comparisonId, comparison.id))
  const rows = await db
    .select({ id: comparison.id })
    .from(comparison)
    .where(and(eq(comparison.promptId, promptId), notExists(given), notExists(answered), notExists(prelabeled)))
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await db.delete(comparisonResponse).where(inArray(comparisonResponse.comparisonId, ids))
  await db.delete(comparison).where(inArray(comparison.id, ids))
  return ids.length
}

/** Stores how much the judgments of a comparison leave open, from 0 to 1000. */
export async function setUncertainty(
  { db, tables: { comparison } }: Writer,
  comparisonId: string,
  uncertainty: number,
): Promise<void> {
  await db.update(comparison).set({ uncertainty }).where(eq(comparison.id, comparisonId))
}

const byComparison = preparedQuery("comparison-material", ({ db, tables }: Reader) => {
  const { comparison, comparisonResponse, prompt, response } = tables
  return db
    .select({
      promptId: prompt.id,
      messages: prompt.messages,
      domain: prompt.domain,
      marking: prompt.marking,
      responseId: response.id,
      text: response.text,
    })
    .from(comparison)
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .innerJoin(comparisonResponse, eq(comparisonResponse.comparisonId, comparison.id))
    .innerJoin(response, eq(response.id, comparisonResponse.responseId))
    .where(eq(comparison.id, sql.placeholder("comparisonId")))
    .orderBy(comparisonResponse.position)
})

/** What a labeler reads of a comparison: the prompt and its responses, without the models' names. */
export async function comparisonMaterial(reader: Reader, comparisonId: string) {
  const rows = await byComparison(reader, { comparisonId })
  const [first] = rows
  if (first === undefined) return undefined
  const { promptId, messages, domain, marking } = first
  return {
    promptId,
    messages,
    domain,
    marking,
    responses: rows.map(({ responseId: id, text }) => ({ id, text })),
  }
}
