import { Failure, ReviewJudgment as Input, type ReviewJudgment } from "@readback/domain"
import { findJudgment, insertReview, isCounted } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/**
 * Says of somebody's judgment that it is right, or asks its author to do it again. The word is settled when a newer version
 * takes the judgment's place; what does not count any more is not reviewed.
 */
export async function reviewJudgment(ctx: Context, input: ReviewJudgment): Promise<{ reviewId: string }> {
  const judgment = await findJudgment(ctx.store.read, input.judgmentId)
  const { person, project } = await authorizeProject(ctx, "judgment:review", judgment?.projectId ?? "")
  if (judgment === undefined) throw new Failure("not_found", "There is no such judgment.")
  const { verdict, comment } = Input.parse(input)
  if (judgment.userId === person.id) {
    throw new Failure("forbidden", "This is your own judgment. Somebody else has to review it.")
  }
  return ctx.store.write(async (tx) => {
    if (!(await isCounted(tx, judgment.id))) {
      throw new Failure("conflict", "This judgment was changed or taken back since you opened it. Reload the page.")
    }
    const reviewId = ctx.newId()
    const said = comment.trim() === "" ? null : comment
    const row = { id: reviewId, judgmentId: judgment.id, reviewerId: person.id, verdict, comment: said }
    await insertReview(tx, { ...row, createdAt: ctx.clock() })
    await audit(ctx, tx, "judgment:review", {
      projectId: project.id,
      subjectId: judgment.id,
      detail: { verdict },
    })
    return { reviewId }
  })
}
