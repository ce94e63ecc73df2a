import { z } from "zod"
import type { ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"
import { compared } from "./compared.ts"
import { without } from "./without.ts"

const roles = {
  system: "system",
  human: "user",
  gpt: "assistant",
  observation: "tool",
  function_call: "assistant",
} as const

const Turn = z.object({
  from: z.enum(["system", "human", "gpt", "observation", "function_call"]),
  value: z.string(),
})
const Conversation = z.object({
  system: z.string().optional(),
  conversations: z.array(Turn).min(1, "needs at least 1 turn"),
  chosen: Turn.optional(),
  rejected: Turn.optional(),
})

const message = ({ from, value }: z.infer<typeof Turn>) => ({ role: roles[from], content: value })

/**
 * LLaMA-Factory's ShareGPT rows (data/README.md): ranking rows with chosen and rejected turns; without these, what the
 * model says last is the response, as in KTO and SFT rows.
 */
export const sharegpt: ImportFormat = {
  name: "llama_factory_sharegpt",
  recognises: (row) => "conversations" in row,
  read: (row) => {
    const parsed = Conversation.safeParse(row)
    if (!parsed.success) return { issues: zodIssues(parsed.error) }
    const { system = "", conversations, chosen, rejected } = parsed.data
    const turns = [...(system === "" ? [] : [{ role: "system", content: system }]), ...conversations.map(message)]
    const extra = without(row, "id", "system", "conversations", "chosen", "rejected")
    if (chosen !== undefined && rejected !== undefined) {
      return compared({
        id: row["id"],
        prompt: { field: "conversations", content: turns },
        responses: [
          { field: "chosen", content: message(chosen), importedAs: "chosen" },
          { field: "rejected", content: message(rejected), importedAs: "rejected" },
        ],
        extra,
      })
    }
    const isAnswered = turns.at(-1)?.role === "assistant"
    return compared(
      {
        id: row["id"],
        prompt: { field: "conversations", content: isAnswered ? turns.slice(0, -1) : turns },
        responses: isAnswered ? [{ field: "conversations", content: turns.at(-1) }] : [],
        extra,
      },
      isAnswered,
    )
  },
}
