import { chatForm, type CheckedMessage, checkMessages, type MessageForm } from "../check-messages.ts"
import type { Report } from "../report.ts"
import { isRow } from "../row.ts"

/** Messages of the OpenAI chat API (API reference, chat completions); only assistants take a weight. */
const openaiForm: MessageForm = {
  ...chatForm,
  roles: ["system", "developer", "user", "assistant", "tool"],
  optional: ["name", "weight", "tool_calls", "tool_call_id"],
}

/** Whether a null stands in the one place where the API takes it: the content of an assistant that calls tools. */
export const allowsOpenaiNull = (field: string): boolean => /\.content$|\[\d+\]\.content$/.test(field)

/** Messages of a hosted file; one of a tool must say which call it answers, and a null content goes with calls only. */
export function checkOpenaiMessages(
  report: Report,
  field: string,
  value: unknown,
): readonly CheckedMessage[] | undefined {
  const messages = checkMessages(report, field, value, openaiForm)
  if (!Array.isArray(value)) return messages
  for (const [at, one] of value.entries()) {
    if (!isRow(one)) continue
    if (one["role"] === "tool" && typeof one["tool_call_id"] !== "string")
      report.error(`${field}[${at}]`, "tool-message", "A message of a tool must name the call that it answers.")
    if (one["content"] === null && !Array.isArray(one["tool_calls"]))
      report.error(`${field}[${at}].content`, "null", "Only an assistant that calls a tool may have no content.")
  }
  return messages
}
