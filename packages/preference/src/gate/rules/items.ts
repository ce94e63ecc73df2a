import { checkKinds } from "../check-kinds.ts"
import { checkPrompt } from "../check-prompt.ts"
import { checkResponses } from "../check-responses.ts"
import { checkText } from "../check-text.ts"
import type { TargetRules } from "../target-rules.ts"

const kinds = {
  prompt_id: "text",
  has_images: "true or false",
  domain: "text",
  language: "text",
  groupId: "text",
} as const

/** Tasks in our own import format: a prompt that waits for an answer and two responses or more, none of them blank. */
export const itemsRules: TargetRules = {
  columns: ["id", "prompt", "responses", "marking", ...Object.keys(kinds)],
  others: "refused",
  start: () => ({
    row: (row, report) => {
      checkKinds(report, row, kinds)
      checkText(report, "id", row["id"])
      checkText(report, "marking", row["marking"])
      checkPrompt(report, "prompt", row["prompt"])
      checkResponses(report, "responses", row["responses"])
      return undefined
    },
  }),
}
