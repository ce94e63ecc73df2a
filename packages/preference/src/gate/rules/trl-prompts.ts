import type { TargetRules } from "../target-rules.ts"
import { checkTrlOptional, TRL_OPTIONAL } from "./trl-optional.ts"
import { trlReserved } from "./trl-reserved.ts"
import { checkTrlPrompt, trlForm } from "./trl-text.ts"

const own = ["id", "prompt", ...TRL_OPTIONAL]

/** Prompt-only rows of TRL (TRL dataset formats, "Prompt-only"). */
export const trlPromptsRules: TargetRules = {
  columns: own,
  others: "allowed",
  reserved: trlReserved(own),
  start: () => ({
    row: (row, report) => {
      checkTrlOptional(report, row)
      checkTrlPrompt(report, row["prompt"])
      return trlForm(report, { prompt: row["prompt"] })
    },
  }),
}
