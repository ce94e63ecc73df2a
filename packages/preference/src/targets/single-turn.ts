import type { TargetMessage } from "./judged-task.ts"

/** A prompt of one turn as two texts; `system` is empty where the prompt has none. */
export function singleTurn(messages: readonly TargetMessage[]): { readonly system: string; readonly input: string } {
  const textOf = (role: TargetMessage["role"]) => messages.find((message) => message.role === role)?.content ?? ""
  return { system: textOf("system"), input: textOf("user") }
}
