import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

/** Preference rows of OpenAI's fine-tuning, which Azure, Together and Fireworks take too. */
export const openaiPreference: ImportFormat = {
  name: "openai_preference",
  recognises: (row) => "preferred_output" in row && "non_preferred_output" in row,
  read: (row) => {
    const { input } = row
    const messages = typeof input === "object" && input !== null && "messages" in input ? input.messages : input
    return compared({
      prompt: { field: "input.messages", content: messages },
      responses: [
        { field: "preferred_output", content: row["preferred_output"], importedAs: "chosen" },
        { field: "non_preferred_output", content: row["non_preferred_output"], importedAs: "rejected" },
      ],
      extra: without(row, "input", "preferred_output", "non_preferred_output"),
    })
  },
}
