import { checkDifferent } from "../check-different.ts"
import { hostedLimits } from "../hosted-limits.ts"
import { kindOf } from "../kind-of.ts"
import type { Report } from "../report.ts"
import { isRow } from "../row.ts"
import type { TargetRules } from "../target-rules.ts"
import { allowsOpenaiNull, checkOpenaiMessages } from "./openai-form.ts"

const INPUT = new Set(["messages", "tools", "parallel_tool_calls"])

/** Preference rows of OpenAI, Azure, Together and Fireworks (OpenAI API, direct preference optimisation; docs of each). */
export const openaiPreferenceRules: TargetRules = {
  columns: ["input", "preferred_output", "non_preferred_output"],
  others: "refused",
  allowsNull: allowsOpenaiNull,
  start: () => ({
    row: (row, report) => {
      checkInput(report, row["input"])
      checkDifferent(
        report,
        ["preferred_output", "non_preferred_output"],
        checkOutput(report, "preferred_output", row["preferred_output"]),
        checkOutput(report, "non_preferred_output", row["non_preferred_output"]),
      )
      return undefined
    },
    finish: hostedLimits,
  }),
}

function checkInput(report: Report, input: unknown): void {
  if (!isRow(input)) {
    if (input === undefined) report.error("input", "missing", '"input" is missing.')
    else if (input !== null) report.error("input", "type", `"input" must be an object, not a ${kindOf(input)}.`)
    return
  }
  for (const key of Object.keys(input))
    if (!INPUT.has(key)) report.error(`input.${key}`, "extra-column", `"input" has no "${key}". Leave it out.`)
  if (input["tools"] !== undefined && !Array.isArray(input["tools"]))
    report.error("input.tools", "type", '"input.tools" must be a list.')
  if (input["parallel_tool_calls"] !== undefined && typeof input["parallel_tool_calls"] !== "boolean")
    report.error("input.parallel_tool_calls", "type", '"input.parallel_tool_calls" must be true or false.')
  const last = checkOpenaiMessages(report, "input.messages", input["messages"])?.at(-1)?.role
  if (last !== undefined && last !== "user" && last !== "tool")
    report.error(
      "input.messages",
      "prompt-end",
      `"input.messages" ends with the ${last}; a user or a tool must speak last.`,
    )
}

function checkOutput(report: Report, field: string, value: unknown): string | undefined {
  const messages = checkOpenaiMessages(report, field, value)
  if (messages === undefined) return undefined
  if (messages.length > 1)
    report.warn(field, "one-message", `"${field}" holds ${messages.length} messages; Together takes one.`)
  if (messages.some(({ role }) => role !== "assistant" && role !== "tool"))
    report.error(field, "role", `"${field}" must be what the assistant answers.`)
  return messages.map(({ content }) => content).join("\n")
}
