import type { Message } from "@readback/domain"

/** Characters of a prompt that a list shows. */
const LENGTH = 200

/** The beginning of what was asked last, with an ellipsis where it goes on. */
export function excerptOf(messages: readonly Message[]): string {
  const text = messages.findLast((message) => message.role === "user")?.content ?? ""
  return text.length > LENGTH ? `${text.slice(0, LENGTH).trimEnd()}…` : text
}
