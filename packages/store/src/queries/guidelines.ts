import { and, count, desc, eq, max, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { Tables } from "../schema/tables.ts"

const acknowledged = preparedQuery("newest-acknowledged", ({ db, tables: { guidelineReading } }: Reader) =>
  db
    .select({ version: max(guidelineReading.version) })
    .from(guidelineReading)
    .where(
      and(
        eq(guidelineReading.userId, sql.placeholder("userId")),
        eq(guidelineReading.projectId, sql.placeholder("projectId")),
      ),
    ),
)

/** The newest version of a project's guidelines that a person has acknowledged. */
export async function newestAcknowledged(
  reader: Reader,
  projectId: string,
  userId: string,
): Promise<number | undefined> {
  const [row] = await acknowledged(reader, { projectId, userId })
  return row?.version ?? undefined
}

/** One version of a project's guidelines with its author's name; the newest where none is named. */
export async function findGuideline(
  { db, tables: { guideline, user } }: Reader,
  projectId: string,
  version?: number,
): Promise<{ version: number; text: string; createdAt: Date; by: string | null } | undefined> {
  const { text, createdAt } = guideline
  const ofProject = eq(guideline.projectId, projectId)
  const [row] = await db
    .select({ version: guideline.version, text, createdAt, by: user.name })
    .from(guideline)
    .leftJoin(user, eq(user.id, guideline.createdBy))
    .where(version === undefined ? ofProject : and(ofProject, eq(guideline.version, version)))
    .orderBy(desc(guideline.version))
    .limit(1)
  return row
}

/** The versions of a project's guidelines without their texts, the newest first, and how many people acknowledged each. */
export function listGuidelines({ db, tables: { guideline, guidelineReading, user } }: Reader, projectId: string) {
  return db
    .select({
      version: guideline.version,
      createdAt: guideline.createdAt,
      by: user.name,
      acknowledgedBy: count(guidelineReading.userId),
    })
    .from(guideline)
    .leftJoin(user, eq(user.id, guideline.createdBy))
    .leftJoin(
      guidelineReading,
      and(eq(guidelineReading.projectId, guideline.projectId), eq(guidelineReading.version, guideline.version)),
    )
    .where(eq(guideline.projectId, projectId))
    .groupBy(guideline.version, guideline.createdAt, user.name)
    .orderBy(desc(guideline.version))
}

/** Adds a version; answers false where that version is there already. */
export async function insertGuideline(
  { db, tables: { guideline } }: Writer,
  row: Tables["guideline"]["$inferInsert"],
): Promise<boolean> {
  const added = await db.insert(guideline).values(row).onConflictDoNothing().returning({ version: guideline.version })
  return added.length > 0
}

/** Notes that a person acknowledged a version; answers false where that was noted before. */
export async function insertReading(
  { db, tables: { guidelineReading } }: Writer,
  row: Tables["guidelineReading"]["$inferInsert"],
): Promise<boolean> {
  const added = await db
    .insert(guidelineReading)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: guidelineReading.version })
  return added.length > 0
}
