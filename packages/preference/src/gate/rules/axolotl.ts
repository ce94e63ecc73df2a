import { checkDifferent } from "../check-different.ts"
import { checkMessage } from "../check-messages.ts"
import { checkPrompt } from "../check-prompt.ts"
import { checkText } from "../check-text.ts"
import { kindOf } from "../kind-of.ts"
import type { Report } from "../report.ts"
import type { TargetRules } from "../target-rules.ts"

function checkSide(report: Report, field: string, value: unknown): string | undefined {
  const side = checkMessage(report, field, value)
  if (side !== undefined && side.role !== "assistant")
    report.error(`${field}.role`, "role", `"${field}" must be the assistant's.`)
  return side?.content
}

/** Rows of Axolotl: chat_template.default for DPO, bradley_terry.chat_template for rewards (docs/rlhf.qmd, reward_modelling.qmd). */
export const axolotlRules = {
  dpo: {
    columns: ["messages", "chosen", "rejected"],
    others: "allowed",
    start: () => ({
      row: ({ messages, chosen, rejected }, report) => {
        checkPrompt(report, "messages", messages)
        const [one, two] = [checkSide(report, "chosen", chosen), checkSide(report, "rejected", rejected)]
        checkDifferent(report, ["chosen", "rejected"], one, two)
        return undefined
      },
    }),
  },
  rm: {
    columns: ["system", "input", "chosen", "rejected"],
    others: "allowed",
    start: () => ({
      row: ({ system, input, chosen, rejected }, report) => {
        if (system === undefined)
          report.error("system", "missing", '"system" is read in every row. Write "" where there is none.')
        else if (typeof system !== "string" && system !== null)
          report.error("system", "type", `"system" must be a text, not a ${kindOf(system)}.`)
        checkText(report, "input", input)
        const [one, two] = [checkText(report, "chosen", chosen), checkText(report, "rejected", rejected)]
        checkDifferent(report, ["chosen", "rejected"], one, two)
        return undefined
      },
    }),
  },
} as const satisfies Readonly<Record<string, TargetRules>>
