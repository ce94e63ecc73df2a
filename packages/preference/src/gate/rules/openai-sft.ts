import { hostedLimits } from "../hosted-limits.ts"
import { isRow } from "../row.ts"
import type { TargetRules } from "../target-rules.ts"
import { allowsOpenaiNull, checkOpenaiMessages } from "./openai-form.ts"

/** Chat rows of hosted fine-tuning: conversations that end with the assistant (OpenAI API, supervised fine-tuning). */
export const openaiSftRules: TargetRules = {
  columns: ["messages", "tools", "parallel_tool_calls"],
  others: "refused",
  allowsNull: allowsOpenaiNull,
  start: () => ({
    row: ({ messages, tools, parallel_tool_calls: parallel }, report) => {
      const checked = checkOpenaiMessages(report, "messages", messages)
      if (checked !== undefined && checked.at(-1)?.role !== "assistant")
        report.error("messages", "role", '"messages" must end with the assistant, whose words are learned.')
      if (Array.isArray(messages))
        for (const [at, one] of messages.entries()) {
          const weight: unknown = isRow(one) ? one["weight"] : undefined
          if (weight !== undefined && weight !== 0 && weight !== 1)
            report.error(`messages[${at}].weight`, "range", "A weight is 0 or 1.")
        }
      if (tools !== undefined && !Array.isArray(tools)) report.error("tools", "type", '"tools" must be a list.')
      if (parallel !== undefined && typeof parallel !== "boolean")
        report.error("parallel_tool_calls", "type", '"parallel_tool_calls" must be true or false.')
      return undefined
    },
    finish: hostedLimits,
  }),
}
