import { labelText, Message, nameText, PromptMessages, ResponseText } from "@readback/domain"
import { z } from "zod"
import type { ImportedText, RowIssue, RowResult } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"

/** A response as a format found it: text or one message of the assistant, and the field that it stood in. */
export interface FoundResponse {
  readonly field: string
  readonly content: unknown
  readonly model?: unknown
  /** What the file called it, such as "chosen"; kept aside. */
  readonly importedAs?: string
}

/** What a format found in a row. */
export interface FoundRow {
  readonly id?: unknown
  /** Text of the user, or a list of messages, and the field that it stood in. */
  readonly prompt: { readonly field: string; readonly content: unknown }
  readonly responses: readonly FoundResponse[]
  readonly domain?: unknown
  readonly language?: unknown
  /** Everything else that the file says, kept aside. */
  readonly extra?: Readonly<Record<string, unknown>>
}

const Id = z
  .union([labelText, z.number()], { error: "must be a number or a text of 1 to 200 characters" })
  .transform(String)
const Conversation = z.array(Message).min(1, "needs at least 1 message")
const Name = nameText.optional().catch(undefined)
const Model = labelText.optional().catch(undefined)

/**
 * A row of another program's format as ours: a set of responses to be compared, or with `isSingle` one response that
 * other rows of the same prompt stand beside. Every defect is told with its field.
 */
export function compared(found: FoundRow, isSingle = false): RowResult {
  const { prompt, responses, extra = {} } = found
  const issues: RowIssue[] = []
  const messages = PromptMessages.safeParse(asMessages(prompt.content))
  if (!messages.success) issues.push(...zodIssues(messages.error, prompt.field))
  const texts = responses.flatMap((response) => {
    const read = readResponse(response)
    issues.push(...read.issues)
    return read.response === undefined ? [] : [read.response]
  })
  const id = Id.optional().safeParse(found.id ?? undefined)
  if (!id.success) issues.push(...zodIssues(id.error, "id"))
  if (issues.length > 0 || !messages.success || !id.success) return { issues }
  const domain = Name.parse(found.domain)
  const language = Name.parse(found.language)
  const kept = Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined))
  return {
    row: {
      kind: isSingle ? "single" : "set",
      ...(id.data === undefined ? {} : { externalId: id.data }),
      messages: messages.data,
      responses: texts,
      ...(domain === undefined ? {} : { domain }),
      ...(language === undefined ? {} : { language }),
      ...(Object.keys(kept).length === 0 ? {} : { extra: kept }),
    },
  }
}

function asMessages(content: unknown): unknown {
  return typeof content === "string" ? [{ role: "user", content }] : content
}

function readResponse({ field, content, model, importedAs }: FoundResponse): {
  readonly response?: ImportedText
  readonly issues: readonly RowIssue[]
} {
  const refuse = (code: string, message: string) => ({ issues: [{ field, code, message: `"${field}" ${message}` }] })
  let text = content
  if (typeof content !== "string") {
    const conversation = Conversation.safeParse(Array.isArray(content) ? content : [content])
    if (!conversation.success) return refuse("bad-value", "must be text or a list of {role, content} messages")
    const [message, more] = conversation.data
    if (more !== undefined) {
      return refuse(
        "not-one-response",
        "must hold exactly one message after the prompt, so that one response stands against another",
      )
    }
    if (message?.role !== "assistant") return refuse("not-assistant", 'must be a message of role "assistant"')
    text = message.content
  }
  const parsed = ResponseText.safeParse(text)
  if (!parsed.success) return { issues: zodIssues(parsed.error, field) }
  const by = Model.parse(model)
  return {
    response: {
      text: parsed.data,
      ...(by === undefined ? {} : { model: by }),
      ...(importedAs === undefined ? {} : { params: { importedAs } }),
    },
    issues: [],
  }
}
