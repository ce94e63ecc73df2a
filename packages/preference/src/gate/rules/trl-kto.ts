import { checkLabel } from "../check-label.ts"
import { labelBalance } from "../label-balance.ts"
import type { TargetRules } from "../target-rules.ts"
import { checkTrlOptional, TRL_OPTIONAL } from "./trl-optional.ts"
import { trlReserved } from "./trl-reserved.ts"
import { checkTrlAnswer, checkTrlPrompt, trlForm } from "./trl-text.ts"

const own = ["id", "prompt", "completion", "label", ...TRL_OPTIONAL]

/** Unpaired preference rows of TRL (TRL dataset formats; trl/trainer/kto_trainer.py). */
export const trlKtoRules: TargetRules = {
  columns: own,
  others: "allowed",
  reserved: trlReserved(own),
  start: () => {
    const balance = labelBalance()
    return {
      row: (row, report) => {
        const { prompt, completion, label } = row
        checkTrlOptional(report, row)
        checkTrlPrompt(report, prompt)
        checkTrlAnswer(report, "completion", completion)
        balance.add(checkLabel(report, "label", label))
        return trlForm(report, { prompt, completion })
      },
      finish: balance.finish,
    }
  },
}
