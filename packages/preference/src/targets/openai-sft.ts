import { chat } from "./chat.ts"
import { demonstrationItems } from "./demonstration-items.ts"
import type { ExportTarget } from "./export-target.ts"
import { snippets } from "./snippets.ts"

/** Chat rows for supervised fine-tuning at OpenAI, Azure, Together and Fireworks: `{messages}` and nothing else. */
export const openaiSft = {
  name: "openai_sft",
  fileName: "openai_sft.jsonl",
  mediaType: "application/jsonl",
  group: "sft",
  title: "OpenAI chat",
  description: "Whole conversations that end with the rewrite, for hosted fine-tuning and most chat trainers.",
  options: ["rewrites", "best"],
  snippet: (file) => snippets.shell([`together files upload ${file}`, `firectl create dataset readback-sft ${file}`]),
  start: (settings) =>
    demonstrationItems(settings, "no-tools", ({ text }, task) => ({
      messages: [...chat.prompt(task.messages), chat.answer(text)],
    })),
} as const satisfies ExportTarget
