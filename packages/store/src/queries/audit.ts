import { desc } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export async function insertAudit({ db, tables: { audit } }: Writer, row: Tables["audit"]["$inferInsert"]) {
  await db.insert(audit).values(row)
}

/** The latest entries of the audit log, newest first. */
export function listAudit({ db, tables: { audit } }: Reader, limit: number) {
  return db.select().from(audit).orderBy(desc(audit.at), desc(audit.id)).limit(limit)
}
