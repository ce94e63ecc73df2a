import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

/** TRL unpaired preference and prompt-completion rows (TRL dataset formats): one completion a row; a label is kept aside. */
export const trlUnpaired: ImportFormat = {
  name: "trl_unpaired",
  recognises: (row) => "prompt" in row && "completion" in row,
  read: (row) =>
    compared(
      {
        id: promptId(row["id"]),
        prompt: { field: "prompt", content: row["prompt"] },
        responses: [{ field: "completion", content: row["completion"], model: row["model"] }],
        extra: without(row, "id", "prompt", "completion", "model"),
      },
      true,
    ),
}

/** Rows of one pair are often told apart by what follows a "#" in their ids; their prompt is the same. */
function promptId(id: unknown): unknown {
  return typeof id === "string" ? id.split("#")[0] : id
}
