import { checkText } from "./check-text.ts"
import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"
import { isRow } from "./row.ts"

/** A message that holds to its format. */
export interface CheckedMessage {
  readonly role: string
  readonly content: string
}

/** How a format writes messages, and which keys they may have beside role and content. */
export interface MessageForm {
  readonly role: string
  readonly content: string
  readonly roles: readonly string[]
  /** Keys that the format knows beside these; any other is a warning. */
  readonly optional: readonly string[]
}

/** Messages of TRL and what follows it (TRL dataset formats; optional keys make trouble, MIGRATION.md). */
export const chatForm: MessageForm = {
  role: "role",
  content: "content",
  roles: ["system", "user", "assistant", "tool"],
  optional: [],
}

/** A list of messages; what is wrong is reported, and undefined answered where it cannot be used. */
export function checkMessages(
  report: Report,
  field: string,
  value: unknown,
  form: MessageForm = chatForm,
): readonly CheckedMessage[] | undefined {
  if (value === undefined) {
    report.error(field, "missing", `"${field}" is missing.`)
    return undefined
  }
  if (value === null) return undefined
  if (!Array.isArray(value)) {
    report.error(field, "type", `"${field}" must be a list of messages, not a ${kindOf(value)}.`)
    return undefined
  }
  if (value.length === 0) {
    report.error(field, "empty-text", `"${field}" holds no message.`)
    return undefined
  }
  const messages = value.map((one: unknown, at) => checkMessage(report, `${field}[${at}]`, one, form))
  return messages.every((one) => one !== undefined) ? messages : undefined
}

/** One message; undefined where it cannot be used. */
export function checkMessage(
  report: Report,
  field: string,
  value: unknown,
  form: MessageForm = chatForm,
): CheckedMessage | undefined {
  if (!isRow(value)) {
    if (value === undefined) report.error(field, "missing", `"${field}" is missing.`)
    else if (value !== null) report.error(field, "type", `"${field}" must be a message, not a ${kindOf(value)}.`)
    return undefined
  }
  const role = value[form.role]
  const isKnown = typeof role === "string" && form.roles.includes(role)
  if (!isKnown)
    report.error(`${field}.${form.role}`, "role", `The ${form.role} must be one of ${form.roles.join(", ")}.`)
  for (const key of Object.keys(value)) {
    if (key === form.role || key === form.content || form.optional.includes(key)) continue
    report.warn(`${field}.${key}`, "message-keys", `Chat templates may test for "${key}". Leave it out.`)
  }
  // An assistant that calls a tool may say nothing.
  const callsTool = form.optional.includes("tool_calls") && Array.isArray(value["tool_calls"])
  const isSilent = callsTool && (value[form.content] ?? "") === ""
  const content = isSilent ? "" : checkText(report, `${field}.${form.content}`, value[form.content])
  return isKnown && content !== undefined ? { role, content } : undefined
}
