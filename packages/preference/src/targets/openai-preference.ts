import { chat } from "./chat.ts"
import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** Preference rows for direct preference optimisation at OpenAI, Azure, Together and Fireworks (OpenAI API guide). */
export const openaiPreference = {
  name: "openai_preference",
  fileName: "openai_preference.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "OpenAI preference",
  description: "Input, preferred and non-preferred output, for DPO at Azure, Together and Fireworks.",
  options: ["ranking"],
  snippet: (file) =>
    snippets.shell([
      "# Rows have no id: openai_preference.index.jsonl says which line is which comparison.",
      `together files upload ${file}`,
      `firectl create dataset readback-preference ${file}`,
    ]),
  start: (settings) =>
    pairItems(settings, "no-tools", ({ chosen, rejected }, _id, { messages }) => ({
      input: { messages: chat.prompt(messages), tools: [], parallel_tool_calls: true },
      preferred_output: [chat.answer(chosen.text)],
      non_preferred_output: [chat.answer(rejected.text)],
    })),
} as const satisfies ExportTarget
