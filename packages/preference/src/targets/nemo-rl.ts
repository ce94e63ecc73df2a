import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** NeMo-RL preference rows of two completions; the lower rank is the better one (docs/guides/dpo.md). */
export const nemoRl = {
  name: "nemo_rl",
  fileName: "nemo_rl.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "NeMo-RL",
  description: "A context with two ranked completions, for DPO and reward training in NeMo-RL.",
  options: ["ranking"],
  snippet: (file) =>
    snippets.shell(["data:", "  train:", "    dataset_name: PreferenceDataset", `    data_path: ${file}`]),
  start: (settings) =>
    pairItems(settings, "any", ({ chosen, rejected }, _id, { messages }) => ({
      context: chat.prompt(messages),
      completions: [chosen, rejected].map(({ text }, rank) => ({ rank, completion: [chat.answer(text)] })),
    })),
} as const satisfies ExportTarget
