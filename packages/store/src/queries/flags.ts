import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

export type FlagRow = Tables["flag"]["$inferSelect"]

export async function insertFlag({ db, tables: { flag } }: Writer, row: Tables["flag"]["$inferInsert"]): Promise<void> {
  await db.insert(flag).values(row)
}

export async function findFlag({ db, tables: { flag } }: Reader, id: string): Promise<FlagRow | undefined> {
  const [row] = await db.select().from(flag).where(eq(flag.id, id))
  return row
}

/** The report, locked until the transaction ends. */
export async function lockFlag(tx: Writer, id: string): Promise<FlagRow | undefined> {
  const { flag } = tx.tables
  const [row] = await lockRows(tx, tx.db.select().from(flag).where(eq(flag.id, id)), "wait")
  return row
}

/** Reports made on one assignment. */
export function flagsOf({ db, tables: { flag } }: Reader, assignmentId: string): Promise<FlagRow[]> {
  return db.select().from(flag).where(eq(flag.assignmentId, assignmentId))
}

const open = preparedQuery("open-flags", ({ db, tables: { flag } }: Reader) =>
  db
    .select({ reason: flag.reason, total: count() })
    .from(flag)
    .where(and(eq(flag.projectId, sql.placeholder("projectId")), isNull(flag.resolution)))
    .groupBy(flag.reason),
)

/** How many reports of a project wait for somebody, and how many of them are of a possible spill. */
export async function countOpenFlags(reader: Reader, projectId: string): Promise<{ all: number; spills: number }> {
  const rows = await open(reader, { projectId })
  const all = rows.reduce((sum, { total }) => sum + total, 0)
  return { all, spills: rows.find(({ reason }) => reason === "spill")?.total ?? 0 }
}

/** Reports of a project with their prompts, the open ones first and the newest first among them. */
export function listFlags({ db, tables: { flag, prompt } }: Reader, projectId: string, limit: number) {
  return db
    .select({ flag, messages: prompt.messages, domain: prompt.domain })
    .from(flag)
    .innerJoin(prompt, eq(prompt.id, flag.promptId))
    .where(eq(flag.projectId, projectId))
    .orderBy(sql`case when ${flag.resolution} is null then 0 else 1 end`, desc(flag.createdAt), desc(flag.id))
    .limit(limit)
}

type Decision = Pick<FlagRow, "resolution" | "resolutionNote" | "resolvedBy" | "resolvedAt">

/** Closes a report. */
export async function closeFlag({ db, tables: { flag } }: Writer, id: string, decision: Decision): Promise<void> {
  await db.update(flag).set(decision).where(eq(flag.id, id))
}

/** Closes every open report of a possible spill in a prompt. */
export async function closeSpills({ db, tables: { flag } }: Writer, promptId: string, decision: Decision) {
  await db
    .update(flag)
    .set(decision)
    .where(and(eq(flag.promptId, promptId), eq(flag.reason, "spill"), isNull(flag.resolution)))
}

/** The comparisons of a prompt. */
export async function comparisonsOfPrompt(
  { db, tables: { comparison } }: Reader,
  promptId: string,
): Promise<readonly string[]> {
  const rows = await db.select({ id: comparison.id }).from(comparison).where(eq(comparison.promptId, promptId))
  return rows.map(({ id }) => id)
}

/** Hides some comparisons or shows them again; their slots are to be counted anew after that. */
export async function setIsHidden(
  { db, tables: { comparison } }: Writer,
  ids: readonly string[],
  isHidden: boolean,
): Promise<void> {
  await db
    .update(comparison)
    .set({ isHidden })
    .where(inArray(comparison.id, [...ids]))
}

/** Whether a prompt is hidden. */
export async function isPromptHidden({ db, tables: { comparison } }: Reader, promptId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: comparison.id })
    .from(comparison)
    .where(and(eq(comparison.promptId, promptId), eq(comparison.isHidden, true)))
    .limit(1)
  return row !== undefined
}
