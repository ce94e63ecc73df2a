import type { TargetItem } from "./export-target.ts"
import type { JudgedTask } from "./judged-task.ts"
import { promptProblem, type PromptForm } from "./prompt-guard.ts"

/** The items of a task, or the one reason why the whole of it gives none. */
export function* guarded(
  task: JudgedTask,
  form: PromptForm,
  items: (task: JudgedTask) => Iterable<TargetItem>,
): Generator<TargetItem> {
  const reason = task.judgments.length === 0 ? "no-judgment" : promptProblem(task, form)
  if (reason === undefined) yield* items(task)
  else yield { kind: "left-out", reason }
}
