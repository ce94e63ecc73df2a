import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

/** TRL prompt-only rows (TRL dataset formats): prompts to which answers come in other files, or are generated. */
export const trlPrompts: ImportFormat = {
  name: "trl_prompts",
  recognises: (row) => "prompt" in row,
  read: (row) =>
    compared({
      id: row["id"],
      prompt: { field: "prompt", content: row["prompt"] },
      responses: [],
      domain: row["domain"],
      language: row["language"],
      extra: without(row, "id", "prompt", "domain", "language"),
    }),
}
