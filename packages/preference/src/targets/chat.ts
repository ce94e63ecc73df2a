import type { TargetMessage } from "./judged-task.ts"

/** Chat messages of TRL and OpenAI: role and content, and no other key (formats differ in how they take optional ones). */
export const chat = {
  prompt: (messages: readonly TargetMessage[]) => messages.map(({ role, content }) => ({ role, content })),
  answer: (text: string) => ({ role: "assistant", content: text }) as const,
}
