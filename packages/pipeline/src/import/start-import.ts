import { Failure, type ImportOptions } from "@readback/domain"
import { changeImportState } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Lets a held import begin, as it was looked at. */
export async function startImport(
  ctx: Context,
  input: { readonly projectId: string; readonly importId: string } & ImportOptions,
): Promise<void> {
  const { projectId, importId, ...options } = input
  await authorizeProject(ctx, "import:create", projectId)
  await ctx.store.write(async (tx) => {
    const isChanged = await changeImportState(
      tx,
      { projectId, importId, from: ["held"] },
      { state: "running", options },
    )
    if (!isChanged) throw new Failure("conflict", "This import does not wait any more. Reload the list of imports.")
    await audit(ctx, tx, "import:start", { projectId, subjectId: importId, detail: { onDefect: options.onDefect } })
  })
}
