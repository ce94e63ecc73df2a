import { isSameText } from "@readback/domain"
import type { Judging } from "./judging.ts"

/** Why a judgment cannot be submitted yet, in the order in which a labeler would mend it; empty when it can. */
export function missing(
  state: Judging,
  task: {
    readonly responses: readonly { readonly id: string; readonly text: string }[]
    readonly isRationaleRequired: boolean
  },
): readonly string[] {
  const problems: string[] = []
  if (state.verdict === undefined) problems.push("Choose which response is better, a tie, or both unacceptable.")
  if (state.rewrite !== undefined) {
    const { baseResponseId, text } = state.rewrite
    const original = task.responses.find((response) => response.id === baseResponseId)
    if (text.trim() === "") problems.push("The rewrite is empty. Write it or discard it.")
    else if (original !== undefined && isSameText(original.text, text)) {
      problems.push("The rewrite says the same as the original. Change it or discard it.")
    }
  }
  if (task.isRationaleRequired && state.rationale.trim() === "") problems.push("Give a reason for your choice.")
  return problems
}
