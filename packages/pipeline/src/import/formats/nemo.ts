import { z } from "zod"
import type { ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const Completions = z
  .array(z.object({ rank: z.number(), completion: z.unknown() }))
  .min(2, "needs at least 2 completions")

/** NVIDIA NeMo-RL preference rows: a context, and completions with ranks of which the lowest is the best. */
export const nemo: ImportFormat = {
  name: "nemo_rl",
  recognises: (row) => "context" in row && "completions" in row,
  read: (row) => {
    const completions = Completions.safeParse(row["completions"])
    if (!completions.success) return { issues: zodIssues(completions.error, "completions") }
    return compared({
      id: row["id"],
      prompt: { field: "context", content: row["context"] },
      responses: completions.data.map(({ rank, completion }, at) => ({
        field: `completions.${at}.completion`,
        content: completion,
        importedAs: `rank ${rank}`,
      })),
      extra: without(row, "id", "context", "completions"),
    })
  },
}
