import { and, asc, count, desc, eq, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

export async function insertImportRun({ db, tables: { importRun } }: Writer, row: Tables["importRun"]["$inferInsert"]) {
  await db.insert(importRun).values(row)
}

export async function finishImportRun(
  { db, tables: { importRun } }: Writer,
  id: string,
  change: Partial<Tables["importRun"]["$inferInsert"]>,
): Promise<void> {
  await db.update(importRun).set(change).where(eq(importRun.id, id))
}

/** Imports of a project, newest first, without their issues. */
export function listImportRuns({ db, tables: { importRun, user } }: Reader, projectId: string) {
  return db
    .select({
      id: importRun.id,
      fileName: importRun.fileName,
      format: importRun.format,
      state: importRun.state,
      counts: importRun.counts,
      createdBy: user.name,
      createdAt: importRun.createdAt,
    })
    .from(importRun)
    .leftJoin(user, eq(user.id, importRun.createdBy))
    .where(eq(importRun.projectId, projectId))
    .orderBy(desc(importRun.createdAt), desc(importRun.id))
    .limit(100)
}

export async function findImportRun({ db, tables: { importRun } }: Reader, projectId: string, id: string) {
  const [row] = await db
    .select()
    .from(importRun)
    .where(and(eq(importRun.id, id), eq(importRun.projectId, projectId)))
  return row
}

const promptByHash = preparedQuery("prompt-by-hash", ({ db, tables: { prompt } }: Reader) =>
  db
    .select({ id: prompt.id, messages: prompt.messages })
    .from(prompt)
    .where(and(eq(prompt.projectId, sql.placeholder("projectId")), eq(prompt.hash, sql.placeholder("hash")))),
)

export async function findPromptByHash(reader: Reader, projectId: string, hash: string) {
  const [row] = await promptByHash(reader, { projectId, hash })
  return row
}

/** The prompt that a file gave this id, in a project. */
export async function findPromptByExternalId(
  { db, tables: { prompt } }: Reader,
  projectId: string,
  externalId: string,
) {
  const [row] = await db
    .select({ id: prompt.id, messages: prompt.messages })
    .from(prompt)
    .where(and(eq(prompt.projectId, projectId), eq(prompt.externalId, externalId)))
    .limit(1)
  return row
}

/** Stores a prompt; it is found once its words are indexed, see `indexTexts`. */
export async function insertPrompt({ db, tables: { prompt } }: Writer, row: Tables["prompt"]["$inferInsert"]) {
  await db.insert(prompt).values(row)
}

export function listResponsesOfPrompt({ db, tables: { response } }: Reader, promptId: string) {
  return db
    .select({ id: response.id, hash: response.hash })
    .from(response)
    .where(eq(response.promptId, promptId))
    .orderBy(asc(response.id))
}

/** Stores responses; they are found once their words are indexed, see `indexTexts`. */
export async function insertResponses(
  { db, tables: { response } }: Writer,
  rows: readonly Tables["response"]["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0) await db.insert(response).values([...rows])
}

export async function countResponses({ db, tables: { response, prompt } }: Reader, projectId: string) {
  const [row] = await db
    .select({ total: count() })
    .from(response)
    .innerJoin(prompt, eq(prompt.id, response.promptId))
    .where(eq(prompt.projectId, projectId))
  return row?.total ?? 0
}
