import { checkKinds } from "../check-kinds.ts"
import type { TargetRules } from "../target-rules.ts"

const kinds = {
  id: "text",
  task_id: "text",
  prompt_id: "text",
  labeler: "text",
  created_at: "text",
  duration_ms: "number",
  guideline_version: "number",
  display_order: "list",
  outcome: "text",
  preferred_id: "text",
  strength: "number",
  ranking: "list",
  ratings: "list",
  criteria: "list",
  issue_tags: "list",
  confidence: "number",
  rationale: "text",
  review: "text",
  edits: "list",
  prompt: "list",
  has_images: "true or false",
  responses: "list",
  domain: "text",
  language: "text",
  marking: "text",
} as const

const OUTCOMES = ["prefer", "tie", "both_good", "both_bad", "ranking"]

/** Our own lossless rows: the same columns and types in every row, with nothing left out and nothing null. */
export const judgementsRules: TargetRules = {
  columns: Object.keys(kinds),
  others: "refused",
  start: () => ({
    row: (row, report) => {
      checkKinds(report, row, kinds)
      const { outcome } = row
      if (typeof outcome === "string" && !OUTCOMES.includes(outcome))
        report.error("outcome", "range", `"outcome" is one of ${OUTCOMES.join(", ")}.`)
      return undefined
    },
  }),
}
