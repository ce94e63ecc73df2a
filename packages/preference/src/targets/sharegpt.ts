import type { TargetMessage } from "./judged-task.ts"

/** Turns in LLaMA-Factory's sharegpt form (data/README.md); results of tools are observations. */
const tags = { system: "system", user: "human", assistant: "gpt", tool: "observation" } as const

/** Messages as sharegpt turns. */
export const sharegpt = {
  turns: (messages: readonly TargetMessage[]) =>
    messages.map(({ role, content }) => ({ from: tags[role], value: content })),
  answer: (text: string) => ({ from: "gpt", value: text }) as const,
}
