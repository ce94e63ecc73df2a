import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import type { Tables } from "../schema/tables.ts"

export type GenerationRunRow = Tables["generationRun"]["$inferSelect"]

export async function insertGenerationRun(
  { db, tables: { generationRun } }: Writer,
  row: Tables["generationRun"]["$inferInsert"],
): Promise<void> {
  await db.insert(generationRun).values(row)
}

/** The newest runs of a project with who began them. */
export function listGenerationRuns({ db, tables: { generationRun, user } }: Reader, projectId: string) {
  return db
    .select({ run: generationRun, createdBy: user.name })
    .from(generationRun)
    .leftJoin(user, eq(user.id, generationRun.createdBy))
    .where(eq(generationRun.projectId, projectId))
    .orderBy(desc(generationRun.createdAt), desc(generationRun.id))
    .limit(100)
}

/** A run with its project's name for who began it. */
export async function findGenerationRun({ db, tables: { generationRun, user } }: Reader, id: string) {
  const [row] = await db
    .select({ run: generationRun, createdBy: user.name })
    .from(generationRun)
    .leftJoin(user, eq(user.id, generationRun.createdBy))
    .where(eq(generationRun.id, id))
  return row
}

/** A run, which nobody else changes until the transaction ends. */
export async function lockGenerationRun(tx: Writer, id: string): Promise<GenerationRunRow | undefined> {
  const { generationRun } = tx.tables
  const [row] = await lockRows(tx, tx.db.select().from(generationRun).where(eq(generationRun.id, id)), "wait")
  return row
}

/** Changes a run; a new reason is about no endpoint unless the change names one. */
export async function changeGenerationRun(
  { db, tables: { generationRun } }: Writer,
  id: string,
  change: Partial<Tables["generationRun"]["$inferInsert"]>,
): Promise<void> {
  const whole = change.reason === undefined ? change : { reasonEndpointId: null, ...change }
  await db.update(generationRun).set(whole).where(eq(generationRun.id, id))
}

/** Runs in one of the states, the oldest first. */
export function runsInState(
  { db, tables: { generationRun } }: Reader,
  states: readonly GenerationRunRow["state"][],
): Promise<GenerationRunRow[]> {
  return Promise.resolve(
    db
      .select()
      .from(generationRun)
      .where(inArray(generationRun.state, [...states]))
      .orderBy(asc(generationRun.createdAt), asc(generationRun.id)),
  )
}

/** Runs that stand still, and those that ended early and have not finished yet. */
export function unpairedRuns({ db, tables: { generationRun } }: Reader): Promise<GenerationRunRow[]> {
  const { state, finishedAt, createdAt, id } = generationRun
  return Promise.resolve(
    db
      .select()
      .from(generationRun)
      .where(and(inArray(state, ["paused", "cancelled", "failed"]), or(eq(state, "paused"), isNull(finishedAt))))
      .orderBy(asc(createdAt), asc(id)),
  )
}

/** A project by its id, for work that nobody in particular asked for. */
export async function findProject({ db, tables: { project } }: Reader, id: string) {
  const [row] = await db
    .select()
    .from(project)
    .where(and(eq(project.id, id)))
  return row
}
