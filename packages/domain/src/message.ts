import { z } from "zod"
import { storableText } from "./text.ts"

/** Longest text of one message or response, in UTF-16 units: about 100 book pages. */
export const MAX_TEXT_LENGTH = 262_144

/** Most messages of one prompt. */
export const MAX_MESSAGES = 200

/** One message of a conversation, in the chat form that TRL and the OpenAI API share. */
export const Message = z.object({
  role: z.enum(["system", "user", "assistant", "tool"]),
  content: storableText(MAX_TEXT_LENGTH).min(1, "must not be empty"),
})
export type Message = z.infer<typeof Message>

/** A prompt: one or more messages, the last one waiting for the assistant's answer. */
export const PromptMessages = z
  .array(Message)
  .min(1, "needs at least 1 message")
  .max(MAX_MESSAGES)
  .refine((messages) => ["user", "tool"].includes(messages.at(-1)?.role ?? ""), {
    message: 'must end with a message of role "user" or "tool", because the responses answer it',
  })
