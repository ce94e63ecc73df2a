import { checkDifferent } from "../check-different.ts"
import { checkMessages } from "../check-messages.ts"
import { checkNumber } from "../check-number.ts"
import { checkText } from "../check-text.ts"
import type { Report } from "../report.ts"
import type { Row } from "../row.ts"
import type { TargetRules } from "../target-rules.ts"
import { checkTrlOptional, TRL_OPTIONAL } from "./trl-optional.ts"
import { trlReserved } from "./trl-reserved.ts"
import { checkTrlAnswer, checkTrlPrompt, trlForm } from "./trl-text.ts"

const LOGPS = ["ref_chosen_logps", "ref_rejected_logps"]

/**
 * Preference rows of TRL with or without a prompt of their own. A margin is read by reward training only, where one row
 * without it, or a null, ends the training; DPO passes over it, so that whoever wrote one meant another file.
 */
export function trlPair(kind: "preference" | "reward"): TargetRules {
  const own = ["id", "prompt", "chosen", "rejected", ...(kind === "reward" ? ["margin"] : LOGPS), ...TRL_OPTIONAL]
  return {
    columns: own,
    others: "allowed",
    reserved: trlReserved(own),
    start: () => ({
      row: (row, report) => {
        checkTrlOptional(report, row)
        for (const name of kind === "reward" ? ["margin"] : LOGPS)
          if (row[name] !== undefined) checkNumber(report, name, row[name])
        const { prompt, chosen, rejected } = row
        if (prompt === undefined) return implicit(report, row)
        checkTrlPrompt(report, prompt)
        const [one, two] = [checkTrlAnswer(report, "chosen", chosen), checkTrlAnswer(report, "rejected", rejected)]
        checkDifferent(report, ["chosen", "rejected"], one, two)
        return trlForm(report, { prompt, chosen, rejected })
      },
    }),
  }
}

/** Both sides hold the prompt: TRL takes their longest common beginning, which may cut through a word of plain texts. */
function implicit(report: Report, { chosen, rejected }: Row): string | undefined {
  const isText = typeof chosen === "string"
  if (isText) report.warn(null, "implicit-prompt", 'The prompt is guessed from both texts. Give it in "prompt".')
  const sideOf = (field: string, value: unknown) =>
    typeof value === "string"
      ? checkText(report, field, value)
      : checkMessages(report, field, value)
          ?.map(({ role, content }) => `${role}: ${content}`)
          .join("\n")
  checkDifferent(report, ["chosen", "rejected"], sideOf("chosen", chosen), sideOf("rejected", rejected))
  return trlForm(report, { chosen, rejected })
}
