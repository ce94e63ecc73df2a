import type { ImportFormat } from "../import-format.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

/**
 * A whole conversation as OpenAI's fine-tuning and most trainers take it: what the assistant says last is the response,
 * what comes before it the prompt.
 */
export const chat: ImportFormat = {
  name: "openai_chat",
  recognises: (row) => "messages" in row,
  read: (row) => {
    const { messages } = row
    const list: readonly unknown[] = Array.isArray(messages) ? messages : []
    const last = list.at(-1)
    const isAnswered = typeof last === "object" && last !== null && "role" in last && last.role === "assistant"
    return compared(
      {
        id: row["id"],
        prompt: { field: "messages", content: isAnswered ? list.slice(0, -1) : messages },
        responses: isAnswered
          ? [{ field: `messages.${list.length - 1}`, content: plain(last), model: row["model"] }]
          : [],
        extra: without(row, "id", "messages", "model"),
      },
      isAnswered,
    )
  },
}

/** A message without what only trainers read, such as its weight. */
function plain(message: object): unknown {
  return {
    role: "role" in message ? message.role : undefined,
    content: "content" in message ? message.content : undefined,
  }
}
