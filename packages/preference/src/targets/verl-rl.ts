import { chat } from "./chat.ts"
import type { ExportTarget, TargetItem } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import { snippets } from "./snippets.ts"
import { UNSPECIFIED } from "./unspecified.ts"

/** verl prompts for reinforcement learning with a reward model (docs/preparation/prepare_data.rst), each prompt once. verl reads Parquet. */
export const verlRl = {
  name: "verl_rl",
  fileName: "verl_rl.jsonl",
  mediaType: "application/jsonl",
  group: "prompts",
  title: "verl prompts",
  description: "The judged prompts alone, each once, for training against a reward model; verl reads Parquet.",
  options: [],
  snippet: (file) => snippets.datasets(file, 'rows.to_parquet("train.parquet")  # data.train_files=train.parquet'),
  start: () => {
    const seen = new Set<string>()
    function* itemsOf({ promptId, messages, domain }: JudgedTask): Generator<TargetItem> {
      if (seen.has(promptId)) {
        yield { kind: "left-out", reason: "repeated" }
        return
      }
      const row = {
        data_source: "readback",
        prompt: chat.prompt(messages),
        ability: domain ?? UNSPECIFIED,
        // A model gives the reward, so that there is no truth to compare with.
        reward_model: { style: "model", ground_truth: UNSPECIFIED },
        extra_info: { index: seen.size, id: promptId },
      }
      seen.add(promptId)
      yield { kind: "row", from: "prompt", row, of: { id: promptId } }
    }
    return (task) => guarded(task, "any", itemsOf)
  },
} as const satisfies ExportTarget
