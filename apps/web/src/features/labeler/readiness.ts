import { isSameText, judgmentProblems, type ProjectSettings } from "@readback/domain"
import { draftContent, type Judging } from "./ranking/judging.ts"

/** Why a judgment cannot be submitted yet, in the order in which a labeler would mend it; empty when it can. */
export function missing(
  state: Judging,
  task: {
    readonly responses: readonly { readonly id: string; readonly text: string }[]
    readonly settings: ProjectSettings
  },
): readonly string[] {
  const { settings, responses } = task
  const content = draftContent(state, 0)
  const problems = judgmentProblems({ settings, displayOrder: state.displayOrder }, content).map(
    ({ message }) => message,
  )
  const { rewrite } = state.now
  const original = responses.find((response) => response.id === rewrite?.baseResponseId)
  if (rewrite !== undefined && original !== undefined && isSameText(original.text, rewrite.text)) {
    return [...problems, "The rewrite says the same as the original. Change it, or discard it."]
  }
  return problems
}
