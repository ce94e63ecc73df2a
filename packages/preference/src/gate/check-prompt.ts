import { type CheckedMessage, checkMessages, type MessageForm, chatForm } from "./check-messages.ts"
import type { Report } from "./report.ts"

/** A prompt as a list of messages, which the assistant is to answer; turns that do not alternate make some templates fail. */
export function checkPrompt(
  report: Report,
  field: string,
  value: unknown,
  form: MessageForm = chatForm,
): readonly CheckedMessage[] | undefined {
  const messages = checkMessages(report, field, value, form)
  if (messages === undefined) return undefined
  const last = messages.at(-1)?.role ?? ""
  if (last !== "user" && last !== "tool")
    report.error(field, "prompt-end", `"${field}" ends with the ${last}; a user or a tool must speak last.`)
  checkTurns(report, field, messages)
  return messages
}

/** Whether the system speaks first only, and the assistant every other time after that. */
function checkTurns(report: Report, field: string, messages: readonly CheckedMessage[]): void {
  const turns = messages[0]?.role === "system" ? messages.slice(1) : messages
  const at = turns.findIndex(
    ({ role }, turn) => role === "system" || (role !== "tool" && (role === "assistant") !== (turn % 2 === 1)),
  )
  if (at < 0 || messages.some(({ role }) => role === "tool")) return
  const place = `${field}[${at + messages.length - turns.length}]`
  report.warn(place, "roles-alternate", "User and assistant do not take turns; some chat templates refuse that.")
}
