import { type Message, promptText } from "@readback/domain"
import type { Matcher } from "@readback/glossary"
import type { ChatMessage } from "./chat-model.ts"
import { glossaryMessage } from "./glossary-message.ts"

/**
 * What a model reads: the run's system prompt and the terms of the glossary before the prompt's own instructions, all in
 * one system message, because many models take no second one.
 */
export function composeMessages(
  messages: readonly Message[],
  { systemPrompt, matcher }: { readonly systemPrompt: string; readonly matcher: Matcher | undefined },
): { readonly messages: readonly ChatMessage[]; readonly conceptIds: readonly string[] } {
  const glossary = matcher === undefined ? undefined : glossaryMessage(matcher, promptText(messages))
  const firstOther = messages.findIndex(({ role }) => role !== "system")
  const own = messages.slice(0, Math.max(firstOther, 0)).map(({ content }) => content)
  const system = [systemPrompt.trim(), glossary?.text ?? "", ...own].filter((part) => part !== "").join("\n\n")
  // A tool's result without the call that it belongs to is refused by most endpoints.
  const rest = messages
    .slice(Math.max(firstOther, 0))
    .map(({ role, content }) => ({ role: role === "tool" ? ("user" as const) : role, content }))
  return {
    messages: system === "" ? rest : [{ role: "system", content: system }, ...rest],
    conceptIds: glossary?.conceptIds ?? [],
  }
}
