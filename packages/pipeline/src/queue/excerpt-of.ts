import type { Message } from "@readback/domain"

/** Characters of a prompt that a list shows. */
const LENGTH = 200

/** The beginning of what was asked last. */
export function excerptOf(messages: readonly Message[]): string {
  return messages.findLast((message) => message.role === "user")?.content.slice(0, LENGTH) ?? ""
}
