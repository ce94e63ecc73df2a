import { Failure } from "@readback/domain"
import { findAssignment, findJudgment, findUser } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { judgmentRecord } from "../label/judgment-record.ts"
import { withdrawn } from "../label/withdrawn.ts"

/** Anybody's judgment, whole, for whoever reviews it; and whose it is. */
export async function readJudgmentForReview(ctx: Context, input: { judgmentId: string }) {
  const judgment = await findJudgment(ctx.store.read, input.judgmentId)
  const { person, project } = await authorizeProject(ctx, "judgment:review", judgment?.projectId ?? "")
  const found = judgment === undefined ? undefined : await findAssignment(ctx.store.read, judgment.assignmentId)
  if (judgment === undefined || found === undefined) throw new Failure("not_found", "There is no such judgment.")
  if (found.isHidden) throw withdrawn()
  const author = await findUser(ctx.store.read, judgment.userId)
  const { assignment } = found
  return {
    ...(await judgmentRecord(ctx, { judgment, assignment, project })),
    author: author?.name ?? judgment.userId,
    isOwn: judgment.userId === person.id,
  }
}
