import { and, asc, between, count, desc, eq, gt, inArray, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

export type GenerationCallRow = Tables["generationCall"]["$inferSelect"]

/** Rows in one statement: SQLite takes a bounded number of values. */
const ROWS_PER_STATEMENT = 100

export async function insertCalls(
  { db, tables: { generationCall } }: Writer,
  rows: readonly Tables["generationCall"]["$inferInsert"][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await db.insert(generationCall).values(rows.slice(at, at + ROWS_PER_STATEMENT))
}

/** The last call that a run has so far. */
export async function lastCall({ db, tables: { generationCall } }: Reader, runId: string) {
  const [row] = await db
    .select()
    .from(generationCall)
    .where(eq(generationCall.runId, runId))
    .orderBy(desc(generationCall.ordinal))
    .limit(1)
  return row
}

const callById = preparedQuery("generation-call-by-id", ({ db, tables: { generationCall } }: Reader) =>
  db
    .select()
    .from(generationCall)
    .where(eq(generationCall.id, sql.placeholder("id"))),
)

export async function findCall(reader: Reader, id: string): Promise<GenerationCallRow | undefined> {
  const [row] = await callById(reader, { id })
  return row
}

/** Marks the first waiting calls of a run to an endpoint as running, and answers them. */
export async function takeWaitingCalls(
  tx: Writer,
  filter: { runId: string; endpointId: string; limit: number; at: Date },
): Promise<readonly GenerationCallRow[]> {
  const { generationCall } = tx.tables
  const waiting = await lockRows(
    tx,
    tx.db
      .select({ id: generationCall.id })
      .from(generationCall)
      .where(
        and(
          eq(generationCall.runId, filter.runId),
          eq(generationCall.state, "waiting"),
          eq(generationCall.endpointId, filter.endpointId),
        ),
      )
      .orderBy(asc(generationCall.ordinal))
      .limit(filter.limit),
    "skip-locked",
  )
  if (waiting.length === 0) return []
  const ids = waiting.map(({ id }) => id)
  const taken = await tx.db
    .update(generationCall)
    .set({ state: "running", attempts: sql`${generationCall.attempts} + 1`, startedAt: filter.at })
    .where(inArray(generationCall.id, ids))
    .returning()
  return taken.toSorted((one, other) => one.ordinal - other.ordinal)
}

export async function changeCall(
  { db, tables: { generationCall } }: Writer,
  id: string,
  change: Partial<Tables["generationCall"]["$inferInsert"]>,
): Promise<void> {
  await db.update(generationCall).set(change).where(eq(generationCall.id, id))
}

/** Counts one more request for a call that is tried again, and why. */
export async function noteAttempt(
  { db, tables: { generationCall } }: Writer,
  id: string,
  error: string,
): Promise<void> {
  await db
    .update(generationCall)
    .set({ attempts: sql`${generationCall.attempts} + 1`, error })
    .where(eq(generationCall.id, id))
}

/** Lets calls wait again that were under way when their process ended, or when they were stopped; answers how many. */
export async function putBackCalls(
  { db, tables: { generationCall } }: Writer,
  filter: { runId: string; ids?: readonly string[] },
): Promise<number> {
  const rows = await db
    .update(generationCall)
    .set({ state: "waiting" })
    .where(
      and(
        eq(generationCall.runId, filter.runId),
        eq(generationCall.state, "running"),
        filter.ids === undefined ? undefined : inArray(generationCall.id, [...filter.ids]),
      ),
    )
    .returning({ id: generationCall.id })
  return rows.length
}

/** Lets the failed calls of a run wait again; answers how many. */
export async function retryFailedCalls({ db, tables: { generationCall } }: Writer, runId: string): Promise<number> {
  const rows = await db
    .update(generationCall)
    .set({ state: "waiting", error: null, answer: null, finishedAt: null })
    .where(and(eq(generationCall.runId, runId), eq(generationCall.state, "failed")))
    .returning({ id: generationCall.id })
  return rows.length
}

const callsAround = preparedQuery("generation-calls-around", ({ db, tables: { generationCall } }: Reader) =>
  db
    .select()
    .from(generationCall)
    .where(
      and(
        eq(generationCall.runId, sql.placeholder("runId")),
        between(generationCall.ordinal, sql.placeholder("from"), sql.placeholder("to")),
      ),
    )
    .orderBy(asc(generationCall.ordinal)),
)

const callsBehind = preparedQuery("generation-calls-after", ({ db, tables: { generationCall } }: Reader) =>
  db
    .select()
    .from(generationCall)
    .where(
      and(eq(generationCall.runId, sql.placeholder("runId")), gt(generationCall.ordinal, sql.placeholder("after"))),
    )
    .orderBy(asc(generationCall.ordinal))
    .limit(sql.placeholder("limit")),
)

/** The next calls of a run after one, by its place. */
export const callsAfter = (
  reader: Reader,
  page: { readonly runId: string; readonly after: number; readonly limit: number },
): Promise<readonly GenerationCallRow[]> => callsBehind(reader, page)

/** The calls of one prompt in a run: they stand together, `reach` on either side of any of them at most. */
export async function callsOfPrompt(
  reader: Reader,
  { runId, ordinal, promptId }: Pick<GenerationCallRow, "runId" | "ordinal" | "promptId">,
  reach: number,
): Promise<readonly GenerationCallRow[]> {
  const rows = await callsAround(reader, { runId, from: ordinal - reach, to: ordinal + reach })
  return rows.filter((row) => row.promptId === promptId)
}

/** How many calls of a run are in each state. */
export async function countCalls({ db, tables: { generationCall } }: Reader, runId: string) {
  const rows = await db
    .select({ state: generationCall.state, calls: count() })
    .from(generationCall)
    .where(eq(generationCall.runId, runId))
    .groupBy(generationCall.state)
  return Object.fromEntries(rows.map(({ state, calls }) => [state, calls])) as Partial<
    Record<GenerationCallRow["state"], number>
  >
}

/** How many calls of a run are under way. */
export async function countRunningCalls({ db, tables: { generationCall } }: Reader, runId: string): Promise<number> {
  const [row] = await db
    .select({ calls: count() })
    .from(generationCall)
    .where(and(eq(generationCall.runId, runId), eq(generationCall.state, "running")))
  return row?.calls ?? 0
}

/** The first calls of a run that failed. */
export function failedCalls({ db, tables: { generationCall } }: Reader, runId: string, limit: number) {
  return db
    .select()
    .from(generationCall)
    .where(and(eq(generationCall.runId, runId), eq(generationCall.state, "failed")))
    .orderBy(asc(generationCall.ordinal))
    .limit(limit)
}
