import { type ColumnMeanings, ImportOptions } from "@readback/domain"
import type { Context } from "../context.ts"
import { beginImport } from "./begin-import.ts"
import type { ImportFile } from "./import-file.ts"
import type { ImportReport } from "./import-state.ts"
import { runImport } from "./run-import.ts"

/**
 * Imports a file of prompts and responses into a project, one line at a time. All lines are checked before the first is
 * stored; `onDefect` says whether a defective line refuses the file or is left out. What is already there is not added
 * again, so an interrupted import is completed by repeating it.
 */
export async function importPrompts(
  ctx: Context,
  input: {
    readonly projectId: string
    readonly file: ImportFile
    readonly onDefect: "keep-good" | "refuse"
    readonly columns?: ColumnMeanings
    /** A new id where absent. */
    readonly importId?: string
    /** The name under which the file is kept until the import ends, so that it can go on after a stop. */
    readonly spool?: string
    readonly signal?: AbortSignal
  },
): Promise<ImportReport> {
  const { projectId, file, importId = ctx.newId(), spool = null, signal } = input
  const options = ImportOptions.parse({ onDefect: input.onDefect, columns: input.columns })
  await beginImport(ctx, { projectId, importId, fileName: file.name, state: "running", spool, options })
  return runImport(ctx, importId, file, signal)
}
