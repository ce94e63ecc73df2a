import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** TRL preference rows with an explicit prompt, conversational (TRL dataset formats, "Preference"). */
export const trlPreference = {
  name: "trl_preference",
  fileName: "trl_preference.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "TRL preference",
  description: "Prompt, chosen and rejected as messages, for DPO, ORPO, CPO and reward training in TRL.",
  options: ["ranking", "metadata"],
  snippet: (file) =>
    snippets.datasets(file, "trl.DPOTrainer(model, args=config, train_dataset=rows, processing_class=tokenizer)"),
  start: (settings) =>
    pairItems(settings, "any", (pair, id, task) => ({
      id,
      prompt: chat.prompt(task.messages),
      chosen: [chat.answer(pair.chosen.text)],
      rejected: [chat.answer(pair.rejected.text)],
      ...(settings.options.metadata === "with" ? { metadata: settings.pairMetadata(task, pair) } : {}),
    })),
} as const satisfies ExportTarget
