import { isSameText } from "../training-rows/is-same-text.ts"
import { chat } from "./chat.ts"
import type { ExportTarget, TargetItem } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import { snippets } from "./snippets.ts"
import { UNSPECIFIED } from "./unspecified.ts"

/** HelpSteer3 edit rows, field for field (nvidia/HelpSteer3 card): a response, its rewrite, what was said of it and what changed. */
export const helpsteer3Edit = {
  name: "helpsteer3_edit",
  fileName: "helpsteer3_edit.jsonl",
  mediaType: "application/jsonl",
  group: "sft",
  title: "HelpSteer3 edit",
  description: "Each rewrite with its original, the labelers' reasons and the change summary.",
  options: ["rewrites"],
  snippet: (file) => snippets.datasets(file, 'rows[0]["original_response"] became rows[0]["edited_response"]'),
  start: ({ options }) => {
    function* itemsOf(task: JudgedTask): Generator<TargetItem> {
      const rewritten = task.judgments.filter(({ rewrite }) => rewrite !== null)
      if (rewritten.length === 0) yield { kind: "left-out", reason: "no-rewrite" }
      for (const { rewrite, rationale, review } of rewritten) {
        const original = task.responses.find(({ id }) => id === rewrite?.baseResponseId)
        if (rewrite === null || original === undefined) continue
        if (options.rewrites === "accepted" ? review !== "accepted" : review === "rework")
          yield { kind: "left-out", reason: "not-accepted" }
        else if (rewrite.text.trim() === "" || original.text.trim() === "")
          yield { kind: "left-out", reason: "empty-text" }
        else if (isSameText(original.text, rewrite.text)) yield { kind: "left-out", reason: "equal-texts" }
        else {
          const row = {
            domain: task.domain ?? UNSPECIFIED,
            language: task.language ?? UNSPECIFIED,
            context: chat.prompt(task.messages),
            original_response: original.text,
            edited_response: rewrite.text,
            // Never an empty list, of which readers could not tell the type.
            feedback: [rationale ?? ""],
            change_summary: rewrite.changeSummary ?? "",
          }
          yield { kind: "row", from: "rewrite", row, of: { id: `${task.id}:${rewrite.id}`, textId: rewrite.id } }
        }
      }
    }
    return (task) => guarded(task, "any", itemsOf)
  },
} as const satisfies ExportTarget
