import { checkDifferent } from "../check-different.ts"
import { checkLabel } from "../check-label.ts"
import { checkMessage } from "../check-messages.ts"
import { labelBalance } from "../label-balance.ts"
import type { Report } from "../report.ts"
import type { TargetRules } from "../target-rules.ts"
import { checkConversations, sharegptForm } from "./sharegpt.ts"

const optional = ["system", "tools", "images", "videos", "audios"]

function checkSide(report: Report, field: string, value: unknown): string | undefined {
  const side = checkMessage(report, field, value, sharegptForm)
  if (side !== undefined && side.role !== "gpt" && side.role !== "function_call")
    report.error(`${field}.from`, "role", `"${field}" must be from gpt.`)
  return side?.content
}

/** Ranking and KTO rows of LLaMA-Factory in sharegpt form (data/README.md); other columns are not read. */
export const llamaFactoryRules = {
  preference: {
    columns: ["conversations", "chosen", "rejected", ...optional],
    others: "allowed",
    start: () => ({
      row: ({ conversations, chosen, rejected }, report) => {
        checkConversations(report, conversations, "human")
        const [one, two] = [checkSide(report, "chosen", chosen), checkSide(report, "rejected", rejected)]
        checkDifferent(report, ["chosen", "rejected"], one, two)
        return undefined
      },
    }),
  },
  kto: {
    columns: ["conversations", "kto_tag", ...optional],
    others: "allowed",
    start: () => {
      const balance = labelBalance()
      return {
        row: ({ conversations, kto_tag: tag }, report) => {
          checkConversations(report, conversations, "gpt")
          balance.add(checkLabel(report, "kto_tag", tag))
          return undefined
        },
        finish: balance.finish,
      }
    },
  },
} as const satisfies Readonly<Record<string, TargetRules>>
