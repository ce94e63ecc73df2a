import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** Axolotl rows of type chat_template.default: both sides are single messages, not lists (docs/rlhf.qmd). */
export const axolotlDpo = {
  name: "axolotl_dpo",
  fileName: "axolotl_dpo.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "Axolotl DPO",
  description: "Messages with one chosen and one rejected message, for DPO in Axolotl.",
  options: ["ranking"],
  snippet: (file) =>
    snippets.shell([
      "rl: dpo",
      "datasets:",
      `  - path: ${file}`,
      "    ds_type: json",
      "    split: train",
      "    type: chat_template.default",
    ]),
  start: (settings) =>
    pairItems(settings, "any", ({ chosen, rejected }, _id, { messages }) => ({
      messages: chat.prompt(messages),
      chosen: chat.answer(chosen.text),
      rejected: chat.answer(rejected.text),
    })),
} as const satisfies ExportTarget
