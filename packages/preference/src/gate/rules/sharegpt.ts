import { type CheckedMessage, checkMessages, type MessageForm } from "../check-messages.ts"
import type { Report } from "../report.ts"

/** Turns in LLaMA-Factory's sharegpt form (data/README.md). */
export const sharegptForm: MessageForm = {
  role: "from",
  content: "value",
  roles: ["system", "human", "gpt", "observation", "function_call"],
  optional: [],
}

/** Conversations: after a system turn, humans and observations stand in odd places, the model in even ones (data/README.md). */
export function checkConversations(
  report: Report,
  value: unknown,
  endsWith: "human" | "gpt",
): readonly CheckedMessage[] | undefined {
  const turns = checkMessages(report, "conversations", value, sharegptForm)
  if (turns === undefined) return undefined
  const said = turns[0]?.role === "system" ? turns.slice(1) : turns
  const isModel = (role: string | undefined) => role === "gpt" || role === "function_call"
  const at = said.findIndex(({ role }, turn) => role === "system" || isModel(role) !== (turn % 2 === 1))
  if (at >= 0)
    report.error(
      `conversations[${at + turns.length - said.length}].from`,
      "roles-alternate",
      "Human and model must take turns, the human first; the file's reader drops such a row.",
    )
  if (isModel(said.at(-1)?.role) !== (endsWith === "gpt"))
    report.error(
      "conversations",
      "prompt-end",
      `"conversations" must end with the ${endsWith === "gpt" ? "model" : "human"}.`,
    )
  return turns
}
