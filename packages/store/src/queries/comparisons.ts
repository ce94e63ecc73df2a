import { eq, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

/** Adds a comparison of these responses; false where the prompt already has one of the same set. */
export async function insertComparison(
  { db, tables: { comparison, comparisonResponse } }: Writer,
  row: Tables["comparison"]["$inferInsert"],
  responseIds: readonly string[],
): Promise<boolean> {
  const added = await db.insert(comparison).values(row).onConflictDoNothing().returning({ id: comparison.id })
  if (added.length === 0) return false
  await db
    .insert(comparisonResponse)
    .values(responseIds.map((responseId, position) => ({ comparisonId: row.id, responseId, position })))
  return true
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
