import { and, eq, isNull } from "drizzle-orm"
import type { Writer } from "../database/handle.ts"

/** Marks exports that still say "running" as failed, and imports whose files are not kept; answers how many there were. */
export async function failRunningRuns({ db, tables: { importRun, exportRun } }: Writer, at: Date): Promise<number> {
  const imports = await db
    .update(importRun)
    .set({ state: "failed", finishedAt: at })
    .where(and(eq(importRun.state, "running"), isNull(importRun.spool)))
    .returning({ id: importRun.id })
  const exports = await db
    .update(exportRun)
    .set({ state: "failed", finishedAt: at })
    .where(eq(exportRun.state, "running"))
    .returning({ id: exportRun.id })
  return imports.length + exports.length
}
