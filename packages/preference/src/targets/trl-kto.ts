import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { labelledItems } from "./labelled-items.ts"
import { snippets } from "./snippets.ts"

/** TRL unpaired preference rows (TRL dataset formats, "Unpaired preference"). */
export const trlKto = {
  name: "trl_kto",
  fileName: "trl_kto.jsonl",
  mediaType: "application/jsonl",
  group: "kto",
  title: "TRL unpaired preference",
  description: "Single answers labelled as good or bad, for KTO and BCO in TRL.",
  options: ["good", "bad", "winners"],
  snippet: (file) =>
    snippets.datasets(file, "trl.KTOTrainer(model, args=config, train_dataset=rows, processing_class=tokenizer)"),
  start: (settings) =>
    labelledItems(settings, "any", ({ id, text, label }, task) => ({
      id: `${task.id}:${id}`,
      prompt: chat.prompt(task.messages),
      completion: [chat.answer(text)],
      label,
    })),
} as const satisfies ExportTarget
