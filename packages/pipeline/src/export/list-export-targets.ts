import { exportTargets, targetOptions } from "@readback/preference"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { hasParquet } from "../release/parquet-columns.ts"
import { fileNameOf } from "./file-name-of.ts"

/** Every kind of file that a project can be exported as, with its options (the default first) and how to load it. */
export async function listExportTargets(ctx: Context, input: { projectId: string }) {
  const { project } = await authorizeProject(ctx, "export:read", input.projectId)
  return exportTargets.map(({ name, fileName, group, title, description, options, snippet }) => ({
    name,
    fileName,
    group,
    title,
    description,
    options: options.map((option) => {
      const { label, about, choices } = targetOptions[option]
      return { name: option, label, about, choices: [...choices] }
    }),
    /** In which formats a release holds it; the live file is JSON Lines. */
    formats: hasParquet(name) ? (["jsonl", "parquet"] as const) : (["jsonl"] as const),
    snippet: snippet(fileNameOf(project, fileName)),
  }))
}
