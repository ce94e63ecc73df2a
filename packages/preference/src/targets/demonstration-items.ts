import { buildPreferencePairs } from "../training-rows/build-preference-pairs.ts"
import type { TargetItem, TargetSettings } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask, TargetJudgment } from "./judged-task.ts"
import type { PromptForm } from "./prompt-guard.ts"
import { rankOrder } from "./rank-order.ts"

type WriteDemonstration = (
  answer: { readonly id: string; readonly text: string },
  task: JudgedTask,
) => Readonly<Record<string, unknown>>

/** Texts worth imitating: rewrites that reviewers did not send back, and the best response where the options ask for it. */
export function demonstrationItems(
  { options, textProblem }: TargetSettings,
  form: PromptForm,
  write: WriteDemonstration,
): (task: JudgedTask) => Iterable<TargetItem> {
  const isAccepted = ({ review }: TargetJudgment) =>
    options.rewrites === "accepted" ? review === "accepted" : review !== "rework"

  const demonstration = (
    from: "rewrite" | "response",
    text: { readonly id: string; readonly text: string },
    task: JudgedTask,
  ): TargetItem => {
    const reason = textProblem?.(task, text)
    if (reason !== undefined) return { kind: "left-out", reason }
    return { kind: "row", from, row: write(text, task), of: { id: `${task.id}:${text.id}`, textId: text.id } }
  }

  function* itemsOf(task: JudgedTask): Generator<TargetItem> {
    let rewrites = 0
    for (const judgment of task.judgments) {
      const { rewrite } = judgment
      if (rewrite === null) continue
      rewrites += 1
      if (!isAccepted(judgment)) yield { kind: "left-out", reason: "not-accepted" }
      else if (rewrite.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
      else yield demonstration("rewrite", rewrite, task)
    }
    if (options.best === "without") {
      if (rewrites === 0) yield { kind: "left-out", reason: "no-rewrite" }
      return
    }
    const best = bestOf(task)
    if (best === undefined) yield { kind: "left-out", reason: "no-best" }
    else if (best.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
    else yield demonstration("response", best, task)
  }
  return (task) => guarded(task, form, itemsOf)
}

/** The one response that the votes put first: it won a pair and is alone in its rank. */
function bestOf(task: JudgedTask) {
  const [first] = rankOrder(task)
  const won = new Set(
    buildPreferencePairs(task).pairs.flatMap(({ kind, chosen }) => (kind === "preference" ? [chosen.id] : [])),
  )
  return task.responses.find(({ id }) => first?.length === 1 && first[0] === id && won.has(id))
}
