import type { ExportTarget } from "./export-target.ts"
import { labelledItems } from "./labelled-items.ts"
import { llamaFactoryInfo } from "./llama-factory-info.ts"
import { sharegpt } from "./sharegpt.ts"

/** LLaMA-Factory sharegpt rows with a KTO tag (data/README.md, KTO datasets). */
export const llamaFactoryKto = {
  name: "llama_factory_kto",
  fileName: "llama_factory_kto.jsonl",
  mediaType: "application/jsonl",
  group: "kto",
  title: "LLaMA-Factory KTO",
  description: "Whole conversations tagged as good or bad, for KTO in LLaMA-Factory.",
  options: ["good", "bad", "winners"],
  snippet: (file) => llamaFactoryInfo("kto", file),
  start: (settings) =>
    labelledItems(settings, "alternating", ({ text, label }, { messages }) => ({
      conversations: [...sharegpt.turns(messages), sharegpt.answer(text)],
      kto_tag: label,
    })),
} as const satisfies ExportTarget
