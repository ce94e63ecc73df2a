import { and, eq } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export async function insertImages(
  { db, tables: { image } }: Writer,
  rows: readonly Tables["image"]["$inferInsert"][],
): Promise<void> {
  // One at a time: together they may be larger than a statement takes.
  for (const row of rows) await db.insert(image).values(row)
}

/** An image with the project of its prompt, and whether that prompt is hidden. */
export async function findImage({ db, tables: { comparison, image, prompt } }: Reader, id: string) {
  const [row] = await db
    .select({ type: image.type, bytes: image.bytes, projectId: prompt.projectId, promptId: prompt.id })
    .from(image)
    .innerJoin(prompt, eq(prompt.id, image.promptId))
    .where(eq(image.id, id))
  if (row === undefined) return undefined
  const [hidden] = await db
    .select({ id: comparison.id })
    .from(comparison)
    .where(and(eq(comparison.promptId, row.promptId), eq(comparison.isHidden, true)))
    .limit(1)
  return { ...row, isHidden: hidden !== undefined }
}
