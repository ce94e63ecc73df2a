import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

/** Axolotl's `chat_template.default` preference rows: messages, and one message each that is chosen and rejected. */
export const axolotlPreference: ImportFormat = {
  name: "axolotl_dpo",
  recognises: (row) => "messages" in row && "chosen" in row && "rejected" in row,
  read: (row) =>
    compared({
      id: row["id"],
      prompt: { field: "messages", content: row["messages"] },
      responses: [
        { field: "chosen", content: row["chosen"], importedAs: "chosen" },
        { field: "rejected", content: row["rejected"], importedAs: "rejected" },
      ],
      extra: without(row, "id", "messages", "chosen", "rejected"),
    }),
}

/** Axolotl's reward rows (`bradley_terry.chat_template`): system, input and two texts. */
export const axolotlReward: ImportFormat = {
  name: "axolotl_rm",
  recognises: (row) => "input" in row && "chosen" in row && "rejected" in row && !("instruction" in row),
  read: (row) => {
    const { system, input } = row
    const instruction = typeof system === "string" && system.trim() !== "" ? [{ role: "system", content: system }] : []
    return compared({
      id: row["id"],
      prompt: { field: "input", content: [...instruction, { role: "user", content: input }] },
      responses: [
        { field: "chosen", content: row["chosen"], importedAs: "chosen" },
        { field: "rejected", content: row["rejected"], importedAs: "rejected" },
      ],
      extra: without(row, "id", "system", "input", "chosen", "rejected"),
    })
  },
}
