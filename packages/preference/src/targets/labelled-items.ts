import type { TargetItem, TargetSettings } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import { type LabelledText, labelledTexts } from "./labelled-texts.ts"
import type { PromptForm } from "./prompt-guard.ts"

type WriteLabelled = (
  text: Extract<LabelledText, { kind: "labelled" }>,
  task: JudgedTask,
) => Readonly<Record<string, unknown>>

/** The labelled texts of a task as rows of a target. */
export function labelledItems(
  { options }: TargetSettings,
  form: PromptForm,
  write: WriteLabelled,
): (task: JudgedTask) => Iterable<TargetItem> {
  function* itemsOf(task: JudgedTask): Generator<TargetItem> {
    for (const text of labelledTexts(task, options)) {
      if (text.kind === "left-out") yield text
      else
        yield {
          kind: "row",
          from: text.from,
          row: write(text, task),
          of: { id: `${task.id}:${text.id}`, textId: text.id },
        }
    }
  }
  return (task) => guarded(task, form, itemsOf)
}
