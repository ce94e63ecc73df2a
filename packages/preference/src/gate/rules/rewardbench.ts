import { checkDifferent } from "../check-different.ts"
import { checkText } from "../check-text.ts"
import { kindOf } from "../kind-of.ts"
import type { TargetRules } from "../target-rules.ts"

const models = ["chosen_model", "rejected_model"]

/** Rows of RewardBench 1 (rewardbench/utils.py); a model's name may be empty, the texts may not. */
export const rewardbenchRules: TargetRules = {
  columns: ["prompt", "chosen", "rejected", "subset", "id", ...models],
  others: "allowed",
  start: () => ({
    row: (row, report) => {
      checkText(report, "prompt", row["prompt"])
      const [one, two] = [checkText(report, "chosen", row["chosen"]), checkText(report, "rejected", row["rejected"])]
      checkDifferent(report, ["chosen", "rejected"], one, two)
      checkText(report, "subset", row["subset"])
      for (const name of models) {
        const value = row[name]
        if (value === undefined) report.error(name, "missing", `"${name}" is missing.`)
        else if (typeof value !== "string" && value !== null)
          report.error(name, "type", `"${name}" must be a text, not a ${kindOf(value)}.`)
      }
      if (row["id"] === undefined) report.error("id", "missing", '"id" is missing.')
      return `a row whose id is a ${kindOf(row["id"])}`
    },
  }),
}
