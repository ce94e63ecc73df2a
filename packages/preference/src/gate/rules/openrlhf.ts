import { checkDifferent } from "../check-different.ts"
import { checkMessages } from "../check-messages.ts"
import { checkNumber } from "../check-number.ts"
import type { TargetRules } from "../target-rules.ts"
import { checkTrlAnswer, checkTrlPrompt, trlForm } from "./trl-text.ts"

/** Rows of OpenRLHF (openrlhf/datasets/reward_dataset.py); a null margin is read as 0 there. */
export const openrlhfRules: TargetRules = {
  columns: ["prompt", "chosen", "rejected", "margin"],
  others: "allowed",
  allowsNull: (field) => field === "margin",
  start: () => ({
    row: ({ prompt, chosen, rejected, margin }, report) => {
      if (margin !== undefined) checkNumber(report, "margin", margin)
      if (prompt !== undefined) checkTrlPrompt(report, prompt)
      const sideOf = (field: string, value: unknown) =>
        prompt === undefined && Array.isArray(value)
          ? checkMessages(report, field, value)
              ?.map(({ content }) => content)
              .join("\n")
          : checkTrlAnswer(report, field, value)
      checkDifferent(report, ["chosen", "rejected"], sideOf("chosen", chosen), sideOf("rejected", rejected))
      return trlForm(report, { prompt, chosen, rejected })
    },
  }),
}
