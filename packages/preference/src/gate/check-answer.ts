import { checkMessages, type MessageForm, chatForm } from "./check-messages.ts"
import type { Report } from "./report.ts"

/** The text of an answer that is a list of messages, the assistant's first; undefined where it cannot be used. */
export function checkAnswer(
  report: Report,
  field: string,
  value: unknown,
  form: MessageForm = chatForm,
): string | undefined {
  const messages = checkMessages(report, field, value, form)
  if (messages === undefined) return undefined
  if (messages[0]?.role !== "assistant" || messages.some(({ role }) => role === "user" || role === "system"))
    report.error(field, "role", `"${field}" must be what the assistant answers.`)
  return messages.map(({ content }) => content).join("\n")
}
