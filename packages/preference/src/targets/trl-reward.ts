import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { marginOf } from "./margin-of.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** TRL preference rows with a margin in every row, which RewardTrainer subtracts (trl/trainer/reward_trainer.py). */
export const trlReward = {
  name: "trl_reward",
  fileName: "trl_reward.jsonl",
  mediaType: "application/jsonl",
  group: "reward",
  title: "TRL reward model",
  description: "Preference rows with a margin in every row, for reward training in TRL.",
  options: ["margin", "ranking", "metadata"],
  snippet: (file) =>
    snippets.datasets(file, "trl.RewardTrainer(model, args=config, train_dataset=rows, processing_class=tokenizer)"),
  start: (settings) =>
    pairItems(settings, "any", (pair, id, task) => ({
      id,
      prompt: chat.prompt(task.messages),
      chosen: [chat.answer(pair.chosen.text)],
      rejected: [chat.answer(pair.rejected.text)],
      margin: marginOf(pair, settings.options.margin),
      ...(settings.options.metadata === "with" ? { metadata: settings.pairMetadata(task, pair) } : {}),
    })),
} as const satisfies ExportTarget
