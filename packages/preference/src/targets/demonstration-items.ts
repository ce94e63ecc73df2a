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
  { options }: TargetSettings,
  form: PromptForm,
  write: WriteDemonstration,
): (task: JudgedTask) => Iterable<TargetItem> {
  const isAccepted = ({ review }: TargetJudgment) =>
    options.rewrites === "accepted" ? review === "accepted" : review !== "rework"

  function* itemsOf(task: JudgedTask): Generator<TargetItem> {
    let rewrites = 0
    for (const judgment of task.judgments) {
      const { rewrite } = judgment
      if (rewrite === null) continue
      rewrites += 1
      if (!isAccepted(judgment)) yield { kind: "left-out", reason: "not-accepted" }
      else if (rewrite.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
      else yield { kind: "row", from: "rewrite", row: write(rewrite, task) }
    }
    if (options.best === "without") {
      if (rewrites === 0) yield { kind: "left-out", reason: "no-rewrite" }
      return
    }
    const best = bestOf(task)
    if (best === undefined) yield { kind: "left-out", reason: "no-best" }
    else if (best.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
    else yield { kind: "row", from: "response", row: write(best, task) }
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
