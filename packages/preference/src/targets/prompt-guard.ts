import type { LeftOutReason } from "./export-target.ts"
import type { JudgedTask } from "./judged-task.ts"

/** What a format asks of prompts: any conversation, one message of the user, turns that alternate, or no tools. */
export type PromptForm = "any" | "single-turn" | "alternating" | "no-tools"

/** Why no text trainer can be given the task's prompt in this form; undefined where it can. */
export function promptProblem({ messages }: JudgedTask, form: PromptForm): LeftOutReason | undefined {
  if (messages.some(({ content }) => content.trim() === "")) return "empty-text"
  const last = messages.at(-1)?.role
  if (last !== "user" && last !== "tool") return "prompt-end"
  const turns = messages[0]?.role === "system" ? messages.slice(1) : messages
  switch (form) {
    case "any":
      return undefined
    case "single-turn":
      return turns.length === 1 && last === "user" ? undefined : "not-single-turn"
    case "alternating":
      return turns.every(({ role }, at) => (at % 2 === 0 ? role === "user" || role === "tool" : role === "assistant"))
        ? undefined
        : "roles-unfit"
    case "no-tools":
      return messages.some(({ role }) => role === "tool") ? "tool-message" : undefined
  }
}
