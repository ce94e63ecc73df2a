import { eq } from "drizzle-orm"
import type { Writer } from "../database/handle.ts"

/** Marks imports and exports that still say "running" as failed; answers how many there were. */
export async function failRunningRuns({ db, tables: { importRun, exportRun } }: Writer, at: Date): Promise<number> {
  const imports = await db
    .update(importRun)
    .set({ state: "failed", finishedAt: at })
    .where(eq(importRun.state, "running"))
    .returning({ id: importRun.id })
  const exports = await db
    .update(exportRun)
    .set({ state: "failed", finishedAt: at })
    .where(eq(exportRun.state, "running"))
    .returning({ id: exportRun.id })
  return imports.length + exports.length
}
