import { and, asc, eq, isNull, notExists, or, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"
import { takenBack } from "./counted.ts"

/** The known answer of a comparison. */
export async function findGold({ db, tables: { gold } }: Reader, comparisonId: string) {
  const [row] = await db.select().from(gold).where(eq(gold.comparisonId, comparisonId))
  return row
}

/** Stores the known answer of a comparison, in place of one that it had. */
export async function upsertGold({ db, tables: { gold } }: Writer, row: Tables["gold"]["$inferInsert"]): Promise<void> {
  const { comparisonId: _key, ...set } = row
  await db.insert(gold).values(row).onConflictDoUpdate({ target: gold.comparisonId, set })
}

export async function deleteGold({ db, tables: { gold } }: Writer, comparisonId: string): Promise<void> {
  await db.delete(gold).where(eq(gold.comparisonId, comparisonId))
}

/** Says whether the answer of a comparison is known; its slots are to be counted anew after that. */
export async function setIsGold(
  { db, tables: { comparison } }: Writer,
  comparisonId: string,
  isGold: boolean,
): Promise<void> {
  await db.update(comparison).set({ isGold }).where(eq(comparison.id, comparisonId))
}

/** Comparisons of known answer that a person never held, the oldest first. */
export function goldQuery({ db, tables: { comparison, assignment } }: Reader) {
  const mine = db
    .select({ one: sql`1` })
    .from(assignment)
    .where(and(eq(assignment.comparisonId, comparison.id), eq(assignment.userId, sql.placeholder("userId"))))
  return db
    .select({ id: comparison.id })
    .from(comparison)
    .where(
      and(
        eq(comparison.projectId, sql.placeholder("projectId")),
        sql`${comparison.isGold}`,
        sql`not ${comparison.isHidden}`,
        or(eq(comparison.labelerGroup, ""), eq(comparison.labelerGroup, sql.placeholder("group"))),
        notExists(mine),
      ),
    )
    .orderBy(asc(comparison.id))
    .limit(1)
}

const nextGold = preparedQuery("next-gold", goldQuery)

/** The oldest comparison of known answer that a person never held, among those for everybody and for their group. */
export async function findNextGold(
  reader: Reader,
  own: { projectId: string; userId: string; group: string },
): Promise<string | undefined> {
  const [row] = await nextGold(reader, own)
  return row?.id
}

/** What a person first said of comparisons whose answer is known, but for what they took back; each with that answer. */
export function listGoldJudgments(reader: Reader, projectId: string, userId: string) {
  const { judgment, gold } = reader.tables
  return reader.db
    .select({ judgment, answer: gold.verdict })
    .from(judgment)
    .innerJoin(gold, eq(gold.comparisonId, judgment.comparisonId))
    .where(
      and(
        eq(judgment.projectId, projectId),
        eq(judgment.userId, userId),
        isNull(judgment.supersedes),
        notExists(takenBack(reader)),
      ),
    )
    .orderBy(asc(judgment.createdAt), asc(judgment.id))
}
