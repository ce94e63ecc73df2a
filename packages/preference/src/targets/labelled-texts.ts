import { buildPreferencePairs } from "../training-rows/build-preference-pairs.ts"
import { pairValue } from "../training-rows/pair-value.ts"
import { plainText } from "../training-rows/plain-text.ts"
import type { LeftOutReason, TargetSettings } from "./export-target.ts"
import type { JudgedTask, TargetJudgment } from "./judged-task.ts"
import { rankOrder } from "./rank-order.ts"

/** A text with a label: true to be learned, false to be avoided; or why a response or rewrite has none. */
export type LabelledText =
  | {
      readonly kind: "labelled"
      readonly from: "response" | "rewrite"
      readonly id: string
      readonly text: string
      readonly label: boolean
    }
  | { readonly kind: "left-out"; readonly reason: LeftOutReason }

/** What the judgments say of the responses of a task as such, by majority, as the policies read it. */
type Standing = { readonly labels: ReadonlyMap<string, boolean>; readonly otherwise: LeftOutReason }

/**
 * Labels for KTO (Ethayarajh et al. 2024), each text once: responses that a majority called good or unacceptable, by
 * policy; rewrites as true, and their original as false only where their author found it unacceptable. A preference alone
 * calls nothing good or bad, so pairs are labelled only where the policy says so (TRL, KTO trainer: "make sure chosen
 * can be called good"). A response that would be both is left out.
 */
export function* labelledTexts(task: JudgedTask, options: TargetSettings["options"]): Generator<LabelledText> {
  const { labels, otherwise } = standingOf(task, options)
  const marked = new Set(
    options.bad === "false"
      ? task.judgments.flatMap(({ outcome, rewrite }) =>
          rewrite === null || outcome !== "both_bad" ? [] : [rewrite.baseResponseId],
        )
      : [],
  )
  const kept: string[] = []
  for (const { id, text } of task.responses) {
    const label = labels.get(id)
    const isMarked = marked.has(id)
    if (text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
    else if (label === true && isMarked) yield { kind: "left-out", reason: "disagreement" }
    else if (label === undefined && !isMarked) yield { kind: "left-out", reason: otherwise }
    else {
      kept.push(plainText(text))
      yield { kind: "labelled", from: "response", id, text, label: label ?? false }
    }
  }
  for (const { rewrite } of task.judgments) {
    if (rewrite === null) continue
    if (rewrite.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
    else if (kept.includes(plainText(rewrite.text))) yield { kind: "left-out", reason: "equal-texts" }
    else {
      kept.push(plainText(rewrite.text))
      yield { kind: "labelled", from: "rewrite", id: rewrite.id, text: rewrite.text, label: true }
    }
  }
}

function standingOf(task: JudgedTask, options: TargetSettings["options"]): Standing {
  const { responses, judgments } = task
  const count = (is: (judgment: TargetJudgment) => boolean) => judgments.filter(is).length
  const isAll = (label: boolean): ReadonlyMap<string, boolean> => new Map(responses.map(({ id }) => [id, label]))
  const none = new Map<string, boolean>()
  const half = judgments.length / 2
  if (count(({ outcome }) => outcome === "both_bad") > half)
    return { labels: options.bad === "false" ? isAll(false) : none, otherwise: "both-unacceptable" }
  if (options.good !== "leave-out" && count(({ outcome }) => outcome === "both_good") > half)
    return { labels: isAll(true), otherwise: "tie" }
  if (count((judgment) => isLevel(judgment, task)) > half)
    return { labels: options.good === "ties" ? isAll(true) : none, otherwise: "tie" }
  if (options.winners === "leave-out") return { labels: none, otherwise: "preference-only" }
  if (buildPreferencePairs(task).pairs.every(({ kind }) => kind === "rewrite"))
    return { labels: none, otherwise: "disagreement" }
  const order = rankOrder(task)
  const [best = [], worst = []] = [order[0], order.at(-1)]
  if (order.length < 2) return { labels: none, otherwise: "disagreement" }
  return {
    labels: new Map([...best.map((id) => [id, true] as const), ...worst.map((id) => [id, false] as const)]),
    otherwise: "middle-rank",
  }
}

/** Whether a judgment found all responses equally good. */
function isLevel(judgment: TargetJudgment, { responses }: JudgedTask): boolean {
  const [first, ...others] = responses
  return first !== undefined && others.every(({ id }) => pairValue(judgment, first.id, id) === 0)
}
