import { hashTexts } from "../../import/hash-text.ts"

/**
 * The text by which a prompt is compared with those of benchmarks: its conversation without instructions of the system,
 * which one and the same question may be asked under in the one place and not in the other.
 */
export function comparedText(messages: readonly { readonly role: string; readonly content: string }[]): string {
  const asked = messages.filter(({ role }) => role !== "system")
  return (asked.length === 0 ? messages : asked).map(({ content }) => content).join("\n")
}

/** The hash under which equal prompts of benchmarks meet, 32 bytes in hexadecimal. */
export const promptHash = (text: string): string => hashTexts([text])
