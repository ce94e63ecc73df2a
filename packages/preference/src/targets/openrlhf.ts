import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { marginOf } from "./margin-of.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** OpenRLHF reward rows with a margin, read with --apply_chat_template (openrlhf/datasets/reward_dataset.py). */
export const openrlhf = {
  name: "openrlhf",
  fileName: "openrlhf.jsonl",
  mediaType: "application/jsonl",
  group: "reward",
  title: "OpenRLHF",
  description: "Prompt, chosen, rejected and margin, for reward and DPO training in OpenRLHF.",
  options: ["margin", "ranking"],
  snippet: (file) =>
    snippets.shell([
      "deepspeed --module openrlhf.cli.train_rm \\",
      `  --dataset ${file} \\`,
      "  --prompt_key prompt --chosen_key chosen --rejected_key rejected \\",
      "  --apply_chat_template",
    ]),
  start: (settings) =>
    pairItems(settings, "any", (pair, _id, { messages }) => ({
      prompt: chat.prompt(messages),
      chosen: [chat.answer(pair.chosen.text)],
      rejected: [chat.answer(pair.rejected.text)],
      margin: marginOf(pair, settings.options.margin),
    })),
} as const satisfies ExportTarget
