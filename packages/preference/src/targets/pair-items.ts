import { buildPreferencePairs, type PreferencePair } from "../training-rows/build-preference-pairs.ts"
import type { LeftOutReason, TargetItem, TargetSettings } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import type { PromptForm } from "./prompt-guard.ts"
import { rankOrder } from "./rank-order.ts"
import type { ChosenOptions } from "./target-options.ts"

/** How a target writes one pair. */
type WritePair = (pair: PreferencePair, id: string, task: JudgedTask) => Readonly<Record<string, unknown>>

/** The pairs of a task as rows, and what gave none; every target that holds a chosen and a rejected side uses it. */
export function pairItems(
  settings: TargetSettings,
  form: PromptForm,
  write: WritePair,
): (task: JudgedTask) => Iterable<TargetItem> {
  return (task) => guarded(task, form, (guardedTask) => itemsOf(guardedTask, settings, write))
}

function* itemsOf(task: JudgedTask, settings: TargetSettings, write: WritePair): Generator<TargetItem> {
  const policy = settings.options.ranking
  const { pairs, leftOut } = buildPreferencePairs(task)
  for (const reason of leftOut) yield { kind: "left-out", reason }
  const order = task.responses.length > 2 && policy !== "all" ? rankOrder(task) : []
  for (const pair of pairs) {
    const reason = problemOf(pair, policy, order) ?? settings.pairProblem?.(task, pair)
    if (reason === undefined) {
      const id = idOf(task, pair)
      yield { kind: "row", from: pair.kind, row: write(pair, id, task), of: { id, pair } }
    } else yield { kind: "left-out", reason }
  }
}

function problemOf(
  { kind, chosen, rejected }: PreferencePair,
  policy: ChosenOptions["ranking"],
  order: readonly (readonly string[])[],
): LeftOutReason | undefined {
  if (chosen.text.trim() === "" || rejected.text.trim() === "") return "empty-text"
  if (kind === "rewrite" || order.length === 0) return undefined
  const [first, second] = [chosen.id, rejected.id].map((id) => order.findIndex((group) => group.includes(id)))
  if (first === undefined || second === undefined) return undefined
  const isWanted = policy === "best" ? first === 0 : Math.abs(first - second) === 1
  return isWanted ? undefined : "ranking-policy"
}

/** A comparison of two has one preference at most, which takes its id. */
function idOf({ id, responses }: JudgedTask, { kind, chosen, rejected }: PreferencePair): string {
  return kind === "preference" && responses.length === 2 ? id : `${id}:${chosen.id}:${rejected.id}`
}
