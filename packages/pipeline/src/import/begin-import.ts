import { Failure, type ImportOptions } from "@readback/domain"
import { findImportWithProject, insertImportRun } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** An import before anything of its file was stored. */
const NOTHING_IMPORTED = {
  rows: 0,
  prompts: 0,
  responses: 0,
  comparisons: 0,
  duplicates: 0,
  errors: 0,
  warnings: 0,
} as const

/**
 * Notes an import whose file is there. A `held` one waits until somebody has seen its preview; `spool` is the name under
 * which its file is kept, so that the import can go on after a stop.
 */
export async function beginImport(
  ctx: Context,
  input: {
    readonly projectId: string
    readonly importId: string
    readonly fileName: string
    readonly state: "held" | "running"
    readonly spool: string | null
    readonly options: ImportOptions
  },
): Promise<void> {
  const { project } = await authorizeProject(ctx, "import:create", input.projectId)
  const { importId, fileName, state, spool, options } = input
  await ctx.store.write(async (tx) => {
    if ((await findImportWithProject(tx, importId)) !== undefined) {
      throw new Failure("conflict", "An import with this id is there already. Send the file under another one.")
    }
    await insertImportRun(tx, {
      id: importId,
      projectId: project.id,
      fileName,
      state,
      options,
      spool,
      counts: NOTHING_IMPORTED,
      issues: [],
      createdBy: actorUserId(ctx),
      createdAt: ctx.clock(),
    })
    await audit(ctx, tx, "import:create", { projectId: project.id, subjectId: importId, detail: { file: fileName } })
  })
}
