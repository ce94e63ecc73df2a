import { Failure } from "@readback/domain"
import { changeImportState } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Lets a cancelled import go on behind the last row that it stored. */
export async function resumeImport(ctx: Context, input: { readonly projectId: string; readonly importId: string }) {
  const { projectId, importId } = input
  await authorizeProject(ctx, "import:create", projectId)
  await ctx.store.write(async (tx) => {
    const change = { state: "running" as const, finishedAt: null }
    const isChanged = await changeImportState(tx, { projectId, importId, from: ["cancelled"], hasSpool: true }, change)
    if (!isChanged) {
      throw new Failure(
        "conflict",
        "This import cannot go on: its file is not kept any more. Import the file again; nothing is added twice.",
      )
    }
    await audit(ctx, tx, "import:resume", { projectId, subjectId: importId })
  })
}
