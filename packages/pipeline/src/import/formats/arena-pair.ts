import { labelText, Message, nameText, PromptMessages } from "@readback/domain"
import { z } from "zod"
import type { ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"

/** Later files of the arena hold a message's text as a list of parts. */
const Parts = z
  .array(z.object({ type: z.literal("text"), text: z.string() }))
  .transform((parts) => parts.map(({ text }) => text).join("\n"))
const Turn = z
  .object({ role: z.string(), content: z.union([z.string(), Parts]) })
  .transform(({ role, content }) => ({ role, content }))
  .pipe(Message)

const ArenaPair = z.looseObject({
  id: labelText.optional(),
  category: nameText.optional(),
  language: nameText.optional(),
  model_a: labelText,
  model_b: labelText,
  conversation_a: z.array(Turn).min(2, "needs a prompt and an answer"),
  conversation_b: z.array(Turn).min(2, "needs a prompt and an answer"),
})

/** Two whole conversations of two models, as in Chatbot Arena and MT-Bench pair files. Votes of the file are kept aside. */
export const arenaPair: ImportFormat = {
  name: "arena_pair",
  recognises: (row) => "conversation_a" in row && "conversation_b" in row,
  read: (row) => {
    const parsed = ArenaPair.safeParse(row)
    if (!parsed.success) return { issues: zodIssues(parsed.error) }
    const { id, category, language, model_a, model_b, conversation_a, conversation_b, ...extra } = parsed.data
    const [promptA, promptB] = [conversation_a.slice(0, -1), conversation_b.slice(0, -1)]
    if (JSON.stringify(promptA) !== JSON.stringify(promptB)) {
      const message =
        '"conversation_a" and "conversation_b" differ before the last answer, so the two answers have no common prompt'
      return { issues: [{ field: "conversation_b", code: "no-shared-prompt", message }] }
    }
    const prompt = PromptMessages.safeParse(promptA)
    if (!prompt.success) return { issues: zodIssues(prompt.error) }
    return {
      row: {
        kind: "set",
        ...(id === undefined ? {} : { externalId: id }),
        messages: prompt.data,
        responses: [
          { text: conversation_a.at(-1)?.content ?? "", model: model_a },
          { text: conversation_b.at(-1)?.content ?? "", model: model_b },
        ],
        ...(category === undefined ? {} : { domain: category }),
        ...(language === undefined ? {} : { language }),
        extra,
      },
    }
  },
}
