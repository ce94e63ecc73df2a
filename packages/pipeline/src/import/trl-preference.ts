import { labelText, Message, PromptMessages, ResponseText } from "@readback/domain"
import { z } from "zod"
import type { ImportFormat, RowIssue, RowResult } from "./import-format.ts"
import { zodIssues } from "./zod-issues.ts"

const Conversation = z.array(Message).min(1, "needs at least 1 message")
const TextOrConversation = z.union([z.string(), Conversation], {
  error: "must be text or a list of {role, content} messages",
})

const Explicit = z.object({
  id: labelText.optional(),
  prompt: TextOrConversation,
  chosen: TextOrConversation,
  rejected: TextOrConversation,
})
const Implicit = z.object({
  id: labelText.optional(),
  chosen: z.array(Message, { error: 'must be a list of messages; for plain text add a "prompt" column' }).min(2),
  rejected: z.array(Message, { error: 'must be a list of messages; for plain text add a "prompt" column' }).min(2),
})

/**
 * TRL preference rows (TRL dataset formats, "Preference"): with an explicit prompt, standard or conversational; or with
 * the prompt inside both conversations, where it is their longest common beginning.
 */
export const trlPreference: ImportFormat = {
  name: "trl_preference",
  recognises: (row) => "chosen" in row && "rejected" in row,
  read: (row) => ("prompt" in row ? readExplicit(row) : readImplicit(row)),
}

function readExplicit(row: Readonly<Record<string, unknown>>): RowResult {
  const parsed = Explicit.safeParse(row)
  if (!parsed.success) return { issues: zodIssues(parsed.error) }
  const { id, prompt, chosen, rejected } = parsed.data
  return pair(id, typeof prompt === "string" ? [{ role: "user", content: prompt }] : prompt, chosen, rejected)
}

function readImplicit(row: Readonly<Record<string, unknown>>): RowResult {
  const parsed = Implicit.safeParse(row)
  if (!parsed.success) return { issues: zodIssues(parsed.error) }
  const { id, chosen, rejected } = parsed.data
  const isShared = (at: number) => {
    const [a, b] = [chosen[at], rejected[at]]
    return a !== undefined && b !== undefined && a.role === b.role && a.content === b.content
  }
  let shared = 0
  while (shared < chosen.length - 1 && shared < rejected.length - 1 && isShared(shared)) shared += 1
  if (shared === 0) {
    return {
      issues: [
        {
          field: "chosen",
          code: "no-shared-prompt",
          message: '"chosen" and "rejected" begin with different messages, so they answer no common prompt',
        },
      ],
    }
  }
  return pair(id, chosen.slice(0, shared), chosen.slice(shared), rejected.slice(shared))
}

function pair(
  id: string | undefined,
  prompt: readonly Message[],
  chosen: string | readonly Message[],
  rejected: string | readonly Message[],
): RowResult {
  const messages = PromptMessages.safeParse(prompt)
  const responses = [readResponse("chosen", chosen), readResponse("rejected", rejected)]
  const issues = [
    ...(messages.success ? [] : zodIssues(messages.error, "prompt")),
    ...responses.flatMap((response) => response.issues),
  ]
  if (issues.length > 0 || !messages.success) return { issues }
  return {
    row: {
      kind: "set",
      ...(id === undefined ? {} : { externalId: id }),
      messages: messages.data,
      responses: responses.map(({ text, importedAs }) => ({ text, params: { importedAs } })),
    },
  }
}

function readResponse(
  importedAs: "chosen" | "rejected",
  value: string | readonly Message[],
): { readonly importedAs: string; readonly text: string; readonly issues: readonly RowIssue[] } {
  const refuse = (code: string, message: string) => ({
    importedAs,
    text: "",
    issues: [{ field: importedAs, code, message: `"${importedAs}" ${message}` }],
  })
  if (typeof value !== "string" && value.length !== 1) {
    return refuse(
      "not-one-response",
      "must hold exactly one message after the prompt, so that one response stands against another",
    )
  }
  if (typeof value !== "string" && value[0]?.role !== "assistant") {
    return refuse("not-assistant", 'must be a message of role "assistant"')
  }
  const text = ResponseText.safeParse(typeof value === "string" ? value : value[0]?.content)
  if (text.success) return { importedAs, text: text.data, issues: [] }
  return { importedAs, text: "", issues: zodIssues(text.error, importedAs) }
}
