import { eq, lt, sql } from "drizzle-orm"
import type { DraftContent } from "@readback/domain"
import type { Reader, Writer } from "../database/handle.ts"
import { preparedQuery } from "../database/prepared-query.ts"

const byAssignment = preparedQuery("draft-by-assignment", ({ db, tables: { draft } }: Reader) =>
  db
    .select({ revision: draft.revision, content: draft.content, updatedAt: draft.updatedAt })
    .from(draft)
    .where(eq(draft.assignmentId, sql.placeholder("assignmentId"))),
)

export async function findDraft(reader: Reader, assignmentId: string) {
  const [row] = await byAssignment(reader, { assignmentId })
  return row
}

/** Stores a draft unless a newer revision is already there; answers the revision that is stored afterwards. */
export async function upsertDraft(
  tx: Writer,
  row: { assignmentId: string; revision: number; content: DraftContent; updatedAt: Date },
): Promise<number> {
  const { draft } = tx.tables
  const { revision, content, updatedAt } = row
  await tx.db
    .insert(draft)
    .values(row)
    .onConflictDoUpdate({
      target: draft.assignmentId,
      set: { revision, content, updatedAt },
      setWhere: lt(draft.revision, revision),
    })
  return (await findDraft(tx, row.assignmentId))?.revision ?? revision
}

export async function deleteDraft({ db, tables: { draft } }: Writer, assignmentId: string): Promise<void> {
  await db.delete(draft).where(eq(draft.assignmentId, assignmentId))
}
