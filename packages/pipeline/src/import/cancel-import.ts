import { Failure } from "@readback/domain"
import { changeImportState } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Stops an import, or puts away one that waits. What it has stored stays; it can go on while its file is kept. */
export async function cancelImport(ctx: Context, input: { readonly projectId: string; readonly importId: string }) {
  const { projectId, importId } = input
  await authorizeProject(ctx, "import:create", projectId)
  await ctx.store.write(async (tx) => {
    const change = { state: "cancelled" as const, finishedAt: ctx.clock() }
    const isChanged = await changeImportState(tx, { projectId, importId, from: ["held", "running"] }, change)
    if (!isChanged) throw new Failure("conflict", "This import has ended already. Reload the list of imports.")
    await audit(ctx, tx, "import:cancel", { projectId, subjectId: importId })
  })
}
