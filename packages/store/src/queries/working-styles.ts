import { eq } from "drizzle-orm"
import type { WorkingStyle } from "@readback/domain"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

/** How a person likes to work; undefined where they never said. */
export async function findWorkingStyle(
  { db, tables: { workingStyle } }: Reader,
  userId: string,
): Promise<WorkingStyle | undefined> {
  const [row] = await db
    .select({ content: workingStyle.content })
    .from(workingStyle)
    .where(eq(workingStyle.userId, userId))
  return row?.content
}

export async function upsertWorkingStyle(
  { db, tables: { workingStyle } }: Writer,
  row: Tables["workingStyle"]["$inferInsert"],
): Promise<void> {
  const { content, updatedAt } = row
  await db.insert(workingStyle).values(row).onConflictDoUpdate({
    target: workingStyle.userId,
    set: { content, updatedAt },
  })
}
