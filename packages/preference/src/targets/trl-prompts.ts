import { chat } from "./chat.ts"
import type { ExportTarget, TargetItem } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import { snippets } from "./snippets.ts"

/** TRL prompt-only rows, each prompt once (TRL dataset formats, "Prompt-only"). */
export const trlPrompts = {
  name: "trl_prompts",
  fileName: "trl_prompts.jsonl",
  mediaType: "application/jsonl",
  group: "prompts",
  title: "TRL prompts",
  description: "The judged prompts alone, each once, for GRPO, RLOO and other online training.",
  options: [],
  snippet: (file) =>
    snippets.datasets(file, "trl.GRPOTrainer(model, reward_funcs=[...], args=config, train_dataset=rows)"),
  start: () => {
    const seen = new Set<string>()
    function* itemsOf({ promptId, messages }: JudgedTask): Generator<TargetItem> {
      if (seen.has(promptId)) yield { kind: "left-out", reason: "repeated" }
      else
        yield {
          kind: "row",
          from: "prompt",
          row: { id: promptId, prompt: chat.prompt(messages) },
          of: { id: promptId },
        }
      seen.add(promptId)
    }
    return (task) => guarded(task, "any", itemsOf)
  },
} as const satisfies ExportTarget
