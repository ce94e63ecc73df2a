import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** What each line of `openai_preference.jsonl` is, whose format has no place for an id; made with the same options. */
export const openaiPreferenceIndex = {
  name: "openai_preference_index",
  fileName: "openai_preference.index.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "OpenAI preference, index",
  description: "Line numbers of the OpenAI preference file with comparison and response ids. Choose the same options.",
  options: ["ranking"],
  snippet: (file) => snippets.datasets(file, "row 0 describes line 1 of openai_preference.jsonl"),
  start: (settings) => {
    let line = 0
    return pairItems(settings, "no-tools", ({ kind, chosen, rejected }, id, task) => {
      line += 1
      return { line, id, task_id: task.id, kind, chosen_id: chosen.id, rejected_id: rejected.id }
    })
  },
} as const satisfies ExportTarget
