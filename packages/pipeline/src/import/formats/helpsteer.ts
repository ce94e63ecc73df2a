import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

/** HelpSteer3 preference and feedback rows, and HelpSteer2 preference rows: two responses; what people said is kept aside. */
export const helpsteerPair: ImportFormat = {
  name: "helpsteer_pair",
  recognises: (row) => ("response1" in row && "response2" in row) || ("response_1" in row && "response_2" in row),
  read: (row) => {
    const [first, second] = "response1" in row ? ["response1", "response2"] : ["response_1", "response_2"]
    const asked = "context" in row ? "context" : "prompt"
    return compared({
      id: row["id"],
      prompt: { field: asked, content: row[asked] },
      responses: [first, second].map((field) => ({ field, content: row[field], importedAs: field })),
      domain: row["domain"],
      language: row["language"],
      extra: without(row, "id", asked, "response1", "response2", "response_1", "response_2", "domain", "language"),
    })
  },
}

/** HelpSteer3 edit and edit-quality rows: a response beside what people made of it. */
export const helpsteerEdit: ImportFormat = {
  name: "helpsteer_edit",
  recognises: (row) => "original_response" in row && ("edited_response" in row || "good_edited_response" in row),
  read: (row) => {
    const fields = ["original_response", "edited_response", "good_edited_response", "bad_edited_response"]
    return compared({
      id: row["id"],
      prompt: { field: "context", content: row["context"] },
      responses: fields
        .filter((field) => field in row)
        .map((field) => ({ field, content: row[field], importedAs: field })),
      domain: row["domain"],
      language: row["language"],
      extra: without(row, "id", "context", ...fields, "domain", "language"),
    })
  },
}

/** HelpSteer2 rows of ratings: one response each, its ratings kept aside. */
export const helpsteerRatings: ImportFormat = {
  name: "helpsteer_ratings",
  recognises: (row) => "prompt" in row && "response" in row && "helpfulness" in row,
  read: (row) =>
    compared(
      {
        id: row["id"],
        prompt: { field: "prompt", content: row["prompt"] },
        responses: [{ field: "response", content: row["response"] }],
        extra: without(row, "id", "prompt", "response"),
      },
      true,
    ),
}
