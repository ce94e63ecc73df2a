import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { singleTurn } from "./single-turn.ts"
import { snippets } from "./snippets.ts"

/** Axolotl rows of type bradley_terry.chat_template: its code reads `system` of every row (docs/reward_modelling.qmd). */
export const axolotlRm = {
  name: "axolotl_rm",
  fileName: "axolotl_rm.jsonl",
  mediaType: "application/jsonl",
  group: "reward",
  title: "Axolotl reward model",
  description: "Single-turn prompts with two answers, for reward training in Axolotl.",
  options: ["ranking"],
  snippet: (file) =>
    snippets.shell([
      "reward_model: true",
      "datasets:",
      `  - path: ${file}`,
      "    ds_type: json",
      "    split: train",
      "    type: bradley_terry.chat_template",
    ]),
  start: (settings) =>
    pairItems(settings, "single-turn", ({ chosen, rejected }, _id, { messages }) => ({
      ...singleTurn(messages),
      chosen: chosen.text,
      rejected: rejected.text,
    })),
} as const satisfies ExportTarget
