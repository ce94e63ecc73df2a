import { checkKinds } from "../check-kinds.ts"
import { checkText } from "../check-text.ts"
import { kindOf } from "../kind-of.ts"
import type { Report } from "../report.ts"
import type { TargetRules } from "../target-rules.ts"
import { helpsteer3Rules } from "./helpsteer3.ts"

const texts = ["id", "task_id", "judgment_id", "prompt_id", "labeler", "created_at", "original_id", "marking"] as const
const kinds = {
  guideline_version: "number",
  review: "text",
  has_images: "true or false",
  original_model: "text",
  issue_tags: "list",
  char_distance: "number",
  word_ops: "number",
  characters: "object",
  better_than: "list",
} as const

/** HelpSteer3's edit rows with the lineage of each edit: an edit that changes nothing is refused, as is one of no response. */
export const editsRules: TargetRules = {
  columns: [...helpsteer3Rules.edit.columns, ...texts, ...Object.keys(kinds)],
  others: "refused",
  start: () => {
    const edit = helpsteer3Rules.edit.start()
    return {
      row: (row, report) => {
        checkKinds(report, row, kinds)
        for (const name of texts) checkText(report, name, row[name])
        const { better_than: better, original_id: originalId, issue_tags: tags } = row
        checkTexts(report, "issue_tags", tags)
        checkTexts(report, "better_than", better)
        if (Array.isArray(better) && !better.includes(originalId))
          report.error("better_than", "lineage", '"better_than" must name the original: an edit is made to be better.')
        return edit.row(row, report)
      },
    }
  },
}

function checkTexts(report: Report, field: string, value: unknown): void {
  if (!Array.isArray(value)) return
  for (const [at, one] of value.entries())
    if (typeof one !== "string" && one !== null)
      report.error(`${field}[${at}]`, "type", `"${field}" must be a list of texts, not of a ${kindOf(one)}.`)
}
