import type { ExportTarget } from "./export-target.ts"
import { llamaFactoryInfo } from "./llama-factory-info.ts"
import { pairItems } from "./pair-items.ts"
import { sharegpt } from "./sharegpt.ts"

/** LLaMA-Factory sharegpt ranking rows (data/README.md, preference datasets). */
export const llamaFactoryPreference = {
  name: "llama_factory_preference",
  fileName: "llama_factory_preference.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "LLaMA-Factory preference",
  description:
    "Conversations in sharegpt form with chosen and rejected, for DPO, ORPO and reward training in LLaMA-Factory.",
  options: ["ranking"],
  snippet: (file) => llamaFactoryInfo("preference", file),
  start: (settings) =>
    pairItems(settings, "alternating", ({ chosen, rejected }, _id, { messages }) => ({
      conversations: sharegpt.turns(messages),
      chosen: sharegpt.answer(chosen.text),
      rejected: sharegpt.answer(rejected.text),
    })),
} as const satisfies ExportTarget
