import { chat } from "./chat.ts"
import { demonstrationItems } from "./demonstration-items.ts"
import type { ExportTarget } from "./export-target.ts"
import { snippets } from "./snippets.ts"

/** TRL prompt-completion rows; SFTTrainer takes the loss on the completion only (TRL dataset formats). */
export const trlSft = {
  name: "trl_sft",
  fileName: "trl_sft.jsonl",
  mediaType: "application/jsonl",
  group: "sft",
  title: "TRL prompt and completion",
  description: "Prompts with the rewrite to imitate, for supervised fine-tuning in TRL.",
  options: ["rewrites", "best"],
  snippet: (file) =>
    snippets.datasets(file, "trl.SFTTrainer(model, args=config, train_dataset=rows, processing_class=tokenizer)"),
  start: (settings) =>
    demonstrationItems(settings, "any", ({ id, text }, task) => ({
      id: `${task.id}:${id}`,
      prompt: chat.prompt(task.messages),
      completion: [chat.answer(text)],
    })),
} as const satisfies ExportTarget
