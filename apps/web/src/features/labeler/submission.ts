import { JudgmentId, type MarkVisibility, type SubmitJudgment } from "@readback/domain"
import { v7 } from "uuid"
import { draftContent, type Judging, verdictOf } from "./ranking/judging.ts"
import type { LabelingTask } from "./task.ts"

/** The judgment that a whole state stands for; undefined where it is not decided yet. */
export function submissionOf(
  state: Judging,
  task: Pick<LabelingTask, "assignmentId" | "token">,
  how: { readonly activeMs: number; readonly marks: MarkVisibility },
): SubmitJudgment | undefined {
  const verdict = verdictOf(state)
  if (verdict === undefined) return undefined
  const { placed: _placed, rationale = "", rewrite, ...content } = draftContent(state, how.activeMs)
  return {
    ...content,
    ...(rewrite === undefined ? {} : { rewrite }),
    ...(rationale.trim() === "" ? {} : { rationale }),
    verdict,
    marks: how.marks,
    judgmentId: JudgmentId.parse(v7()),
    assignmentId: task.assignmentId as SubmitJudgment["assignmentId"],
    token: task.token,
  }
}
