import { checkText } from "../check-text.ts"
import type { TargetRules } from "../target-rules.ts"

const texts = ["id", "task_id", "kind", "chosen_id", "rejected_id"]

/** The index beside the OpenAI preference file: each line says which line of the file it describes. */
export const openaiPreferenceIndexRules: TargetRules = {
  columns: ["line", ...texts],
  others: "refused",
  start: () => {
    let before = 0
    return {
      row: (row, report) => {
        before += 1
        if (row["line"] !== before) report.error("line", "line-number", `"line" must be ${before}.`)
        for (const name of texts) checkText(report, name, row[name])
        return undefined
      },
    }
  },
}
