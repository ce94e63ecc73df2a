import { chat } from "./chat.ts"
import type { ExportTarget, TargetItem } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import { snippets } from "./snippets.ts"

/**
 * The judged tasks themselves, one row for each, in our own import format: read again, they are the same prompts and
 * responses. What nobody gave is "", so that every row has the same columns.
 */
export const items = {
  name: "items",
  fileName: "items.jsonl",
  mediaType: "application/jsonl",
  group: "lossless",
  title: "Tasks",
  description:
    "The judged tasks without judgments: prompt, responses and their models. Readback imports the file again.",
  options: [],
  snippet: (file) => snippets.datasets(file, 'the rows of judgements.jsonl name them as "task_id"'),
  start: () => {
    function* itemsOf(task: JudgedTask): Generator<TargetItem> {
      if (task.responses.some(({ text }) => text.trim() === "")) yield { kind: "left-out", reason: "empty-text" }
      else yield { kind: "row", from: "prompt", row: rowOf(task), of: { id: task.id } }
    }
    return (task) => guarded(task, "any", itemsOf)
  },
} as const satisfies ExportTarget

function rowOf({ id, promptId, messages, hasImages, responses, domain, language, marking, groupId }: JudgedTask) {
  return {
    id,
    prompt_id: promptId,
    prompt: chat.prompt(messages),
    has_images: hasImages,
    responses: responses.map((response) => ({ id: response.id, text: response.text, model: response.model ?? "" })),
    domain: domain ?? "",
    language: language ?? "",
    marking,
    groupId: groupId ?? "",
  }
}
