import { z } from "zod"
import { ImportedImage, MAX_IMAGES, type PromptImage } from "./prompt-image.ts"
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

/** A message of a stored prompt, which may come with images. */
export interface PromptMessage extends Message {
  readonly images?: readonly PromptImage[]
}

/** A message as a file brings it. */
export const ImportedMessage = Message.extend({ images: z.array(ImportedImage).max(MAX_IMAGES).optional() })
export type ImportedMessage = z.infer<typeof ImportedMessage>

const promptOf = <Content extends typeof Message | typeof ImportedMessage>(message: Content) =>
  z
    .array(message)
    .min(1, "needs at least 1 message")
    .max(MAX_MESSAGES)
    .refine((messages) => ["user", "tool"].includes(messages.at(-1)?.role ?? ""), {
      message: 'must end with a message of role "user" or "tool", because the responses answer it',
    })

/** A prompt: one or more messages, the last one waiting for the assistant's answer. */
export const PromptMessages = promptOf(Message)

/** A prompt as our own import format brings it, with images. */
export const ImportedPrompt = promptOf(ImportedMessage)
