import { Failure, type ReviseJudgment } from "@readback/domain"
import { findJudgment, findLastReview, isCounted, lockAssignment } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { checkJudgment } from "./check-judgment.ts"
import { measureUncertainty } from "./measure-uncertainty.ts"
import { ownAssignment } from "./own-assignment.ts"
import { scoreRewrite } from "./score-rewrite.ts"
import { storeJudgment } from "./store-judgment.ts"

/** How long one's own judgment can be changed, in milliseconds: a week, and longer where a reviewer asks for it. */
export const REVISE_WITHIN_MS = 7 * 24 * 3_600_000

/** Adds a new version of one's own judgment; the old one stays stored and counts no more. Sending twice counts once. */
export async function reviseJudgment(ctx: Context, input: ReviseJudgment): Promise<{ judgmentId: string }> {
  const old = await findJudgment(ctx.store.read, input.supersedes)
  const { person, project, assignment } = await ownAssignment(ctx, "judgment:submit", old?.assignmentId ?? "")
  if (old === undefined) throw new Failure("not_found", "There is no such judgment of yours.")
  const { judgmentId, supersedes, ...content } = input
  const { comparisonId, displayOrder } = old
  const known = await findJudgment(ctx.store.read, judgmentId)
  if (known?.supersedes === supersedes) return { judgmentId }
  checkJudgment(project.settings, displayOrder, content)
  const scores = await scoreRewrite(ctx, { project, assignment: { comparisonId, releaseId: project.releaseId } }, input)
  await ctx.store.write(async (tx) => {
    await lockAssignment(tx, assignment.id)
    if ((await findJudgment(tx, judgmentId))?.supersedes === supersedes) return
    if (!(await isCounted(tx, supersedes))) {
      throw new Failure("conflict", "This judgment was changed or taken back since you opened it. Reload the page.")
    }
    const isAsked = (await findLastReview(tx, supersedes))?.verdict === "rework"
    if (!isAsked && ctx.clock().getTime() - old.createdAt.getTime() > REVISE_WITHIN_MS) {
      throw new Failure("conflict", "A judgment can be changed for a week. Ask a reviewer to return it to you.")
    }
    const frame = { judgmentId, project, userId: person.id, comparisonId, assignmentId: assignment.id, displayOrder }
    await storeJudgment(ctx, tx, { ...frame, supersedes, scores }, content)
    if (project.settings.order === "uncertain") await measureUncertainty(tx, comparisonId)
    await audit(ctx, tx, "judgment:revise", { projectId: project.id, subjectId: judgmentId, detail: { supersedes } })
  })
  return { judgmentId }
}
