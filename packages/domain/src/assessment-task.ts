import { promptText } from "./prompt-text.ts"

/** What the task brings to the score of a response or rewrite, wherever it is scored: the prompt that it answers. */
export function assessmentTask(messages: Parameters<typeof promptText>[0]): { readonly prompt: string } {
  return { prompt: promptText(messages) }
}
