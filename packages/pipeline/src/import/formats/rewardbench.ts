import { z } from "zod"
import type { ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1)], {
  error: "must be a text or a list of texts",
})
const Row = z.object({ chosen: Texts, rejected: Texts })

/** RewardBench rows (v1: one chosen and one rejected text with their models; v2: lists of either). */
export const rewardbench: ImportFormat = {
  name: "rewardbench",
  recognises: (row) =>
    "prompt" in row && "chosen" in row && "rejected" in row && ("chosen_model" in row || isTexts(row["chosen"])),
  read: (row) => {
    const parsed = Row.safeParse(row)
    if (!parsed.success) return { issues: zodIssues(parsed.error) }
    const responses = (["chosen", "rejected"] as const).flatMap((side) =>
      parsed.data[side].map((content, at) => ({
        field: parsed.data[side].length === 1 ? side : `${side}.${at}`,
        content,
        model: row[`${side}_model`],
        importedAs: side,
      })),
    )
    return compared({
      id: row["id"],
      prompt: { field: "prompt", content: row["prompt"] },
      responses,
      domain: row["subset"],
      extra: without(row, "id", "prompt", "chosen", "rejected", "chosen_model", "rejected_model", "subset"),
    })
  },
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string")
}
