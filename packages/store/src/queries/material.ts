import { and, asc, count, desc, eq, inArray, isNotNull, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

export async function insertImportRun({ db, tables: { importRun } }: Writer, row: Tables["importRun"]["$inferInsert"]) {
  await db.insert(importRun).values(row)
}

export type ImportRunRow = Tables["importRun"]["$inferSelect"]
type ImportChange = Partial<Tables["importRun"]["$inferInsert"]>

/** Changes an import that runs; answers whether it still did. */
export async function changeRunningImport(
  { db, tables: { importRun } }: Writer,
  id: string,
  change: ImportChange,
): Promise<boolean> {
  const changed = await db
    .update(importRun)
    .set(change)
    .where(and(eq(importRun.id, id), eq(importRun.state, "running")))
    .returning({ id: importRun.id })
  return changed.length > 0
}

/** Changes an import of a project that is in one of the states; answers whether it was. */
export async function changeImportState(
  { db, tables: { importRun } }: Writer,
  which: {
    readonly projectId: string
    readonly importId: string
    readonly from: readonly ImportRunRow["state"][]
    /** Only one whose file is kept. */
    readonly hasSpool?: boolean
  },
  change: ImportChange,
): Promise<boolean> {
  const changed = await db
    .update(importRun)
    .set(change)
    .where(
      and(
        eq(importRun.id, which.importId),
        eq(importRun.projectId, which.projectId),
        inArray(importRun.state, [...which.from]),
        which.hasSpool === true ? isNotNull(importRun.spool) : undefined,
      ),
    )
    .returning({ id: importRun.id })
  return changed.length > 0
}

/** An import with the project that it goes into. */
export async function findImportWithProject({ db, tables: { importRun, project } }: Reader, id: string) {
  const [found] = await db
    .select({ run: importRun, project })
    .from(importRun)
    .innerJoin(project, eq(project.id, importRun.projectId))
    .where(eq(importRun.id, id))
  return found
}

/** Imports whose files are kept: those that wait, run, or could go on. */
export function listKeptImports({ db, tables: { importRun } }: Reader) {
  return db
    .select({
      id: importRun.id,
      fileName: importRun.fileName,
      state: importRun.state,
      spool: importRun.spool,
      createdAt: importRun.createdAt,
      finishedAt: importRun.finishedAt,
    })
    .from(importRun)
    .where(isNotNull(importRun.spool))
    .orderBy(asc(importRun.createdAt), asc(importRun.id))
}

/** Notes that the file of an import is not kept any more. */
export async function forgetSpool({ db, tables: { importRun } }: Writer, id: string): Promise<void> {
  await db.update(importRun).set({ spool: null }).where(eq(importRun.id, id))
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
      progress: importRun.progress,
      spool: importRun.spool,
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

const insertedPrompt = preparedQuery("insert-prompt", ({ db, tables: { prompt } }: Writer) =>
  db.insert(prompt).values({
    id: sql.placeholder("id"),
    projectId: sql.placeholder("projectId"),
    importId: sql.placeholder("importId"),
    messages: sql.placeholder("messages"),
    externalId: sql.placeholder("externalId"),
    hash: sql.placeholder("hash"),
    domain: sql.placeholder("domain"),
    language: sql.placeholder("language"),
    marking: sql.placeholder("marking"),
    groupId: sql.placeholder("groupId"),
    provenance: sql.placeholder("provenance"),
    createdAt: sql.placeholder("createdAt"),
  }),
)

/** Stores a prompt; it is found once its words are indexed, see `indexTexts`. */
export async function insertPrompt(tx: Writer, row: Tables["prompt"]["$inferInsert"]): Promise<void> {
  const absent = { importId: null, externalId: null, domain: null, language: null, groupId: null }
  await insertedPrompt(tx, { ...absent, ...row })
}

const responsesOfPrompt = preparedQuery("responses-of-prompt", ({ db, tables: { response } }: Reader) =>
  db
    .select({ id: response.id, hash: response.hash })
    .from(response)
    .where(eq(response.promptId, sql.placeholder("promptId")))
    .orderBy(asc(response.id)),
)

export const listResponsesOfPrompt = (reader: Reader, promptId: string) => responsesOfPrompt(reader, { promptId })

const insertedResponse = preparedQuery("insert-response", ({ db, tables: { response } }: Writer) =>
  db.insert(response).values({
    id: sql.placeholder("id"),
    promptId: sql.placeholder("promptId"),
    text: sql.placeholder("text"),
    hash: sql.placeholder("hash"),
    model: sql.placeholder("model"),
    provenance: sql.placeholder("provenance"),
    createdAt: sql.placeholder("createdAt"),
  }),
)

/** Stores responses; they are found once their words are indexed, see `indexTexts`. */
export async function insertResponses(tx: Writer, rows: readonly Tables["response"]["$inferInsert"][]): Promise<void> {
  for (const row of rows) await insertedResponse(tx, { model: null, ...row })
}

export async function countResponses({ db, tables: { response, prompt } }: Reader, projectId: string) {
  const [row] = await db
    .select({ total: count() })
    .from(response)
    .innerJoin(prompt, eq(prompt.id, response.promptId))
    .where(eq(prompt.projectId, projectId))
  return row?.total ?? 0
}
