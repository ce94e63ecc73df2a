import { z } from "zod"
import type { FoundResponse } from "./compared.ts"
import type { ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const Instruction = z.object({
  system: z.string().optional(),
  instruction: z.string(),
  input: z.string().optional(),
  history: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** UltraFeedback: completions of several models. */
  completions: z.array(z.object({ model: z.unknown().optional(), response: z.unknown() })).optional(),
})

/**
 * Rows that begin with an instruction: Alpaca as LLaMA-Factory takes it (input, history, chosen and rejected or output),
 * outputs of alpaca_eval (one generator a file), and UltraFeedback (completions of several models).
 */
export const instruction: ImportFormat = {
  name: "instruction",
  recognises: (row) => "instruction" in row,
  read: (row) => {
    const parsed = Instruction.safeParse(row)
    if (!parsed.success) return { issues: zodIssues(parsed.error) }
    const { system = "", instruction: asked, input = "", history = [], completions } = parsed.data
    const prompt = {
      field: "instruction",
      content: [
        ...(system === "" ? [] : [{ role: "system", content: system }]),
        ...history.flatMap(([said, answered]) => [
          { role: "user", content: said },
          { role: "assistant", content: answered },
        ]),
        { role: "user", content: input === "" ? asked : `${asked}\n${input}` },
      ],
    }
    const extra = without(
      row,
      "id",
      "system",
      "instruction",
      "input",
      "history",
      "chosen",
      "rejected",
      "output",
      "generator",
      "completions",
    )
    const common = { id: row["id"], prompt, domain: row["source"], extra }
    if (completions !== undefined) {
      const responses = completions.map(({ model, response }, at): FoundResponse => ({
        field: `completions.${at}.response`,
        content: response,
        model,
      }))
      return compared({ ...common, responses, extra: { ...extra, completions: row["completions"] } })
    }
    if ("chosen" in row || "rejected" in row) {
      const responses = ["chosen", "rejected"].map((field) => ({ field, content: row[field], importedAs: field }))
      return compared({ ...common, responses })
    }
    if (!("output" in row)) return compared({ ...common, responses: [] })
    const responses = [{ field: "output", content: row["output"], model: row["generator"] }]
    return compared({ ...common, responses }, true)
  },
}
