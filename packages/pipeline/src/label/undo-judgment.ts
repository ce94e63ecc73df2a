import { Failure } from "@readback/domain"
import {
  findGold,
  findJudgment,
  findRewrite,
  insertWithdrawal,
  isCounted,
  lockAssignment,
  updateAssignment,
  upsertDraft,
} from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { draftOf } from "./draft-of.ts"
import { measureUncertainty } from "./measure-uncertainty.ts"
import { ownAssignment } from "./own-assignment.ts"
import { readTask, type Task } from "./task.ts"

/** How long a judgment can be taken back by its author, in milliseconds. */
export const UNDO_WITHIN_MS = 10 * 60_000

/**
 * Takes one's own judgment back: it counts no more, and its task is held again with all that was decided and written.
 * The judgment stays stored, as taken back.
 */
export async function undoJudgment(ctx: Context, input: { judgmentId: string }): Promise<{ task: Task }> {
  const judgment = await findJudgment(ctx.store.read, input.judgmentId)
  const { person, project } = await ownAssignment(ctx, "judgment:submit", judgment?.assignmentId ?? "")
  if (judgment === undefined) throw new Failure("not_found", "There is no such judgment of yours.")
  return ctx.store.write(async (tx) => {
    const assignment = await lockAssignment(tx, judgment.assignmentId)
    if (assignment === undefined) throw new Error(`Judgment ${judgment.id} has no assignment`)
    const now = ctx.clock()
    if (!(await isCounted(tx, judgment.id)) || judgment.supersedes !== null) {
      throw new Failure("conflict", "This judgment was already taken back or changed. Reload the page.")
    }
    if (now.getTime() - judgment.createdAt.getTime() > UNDO_WITHIN_MS) {
      throw new Failure(
        "conflict",
        "A judgment can be taken back for ten minutes. Open it in your work and change it there instead.",
      )
    }
    const isShown = project.settings.feedback === "instant" && (await findGold(tx, judgment.comparisonId)) !== undefined
    if (isShown) {
      throw new Failure("conflict", "The answer to this task was shown to you, so your judgment of it stays as it is.")
    }
    const reason = "undo"
    await insertWithdrawal(tx, { judgmentId: judgment.id, userId: person.id, reason, createdAt: now })
    const lease = {
      state: "leased",
      token: assignment.token + 1,
      leasedAt: now,
      expiresAt: new Date(now.getTime() + ctx.leaseMs),
      closedAt: null,
    } as const
    await updateAssignment(tx, assignment.id, lease)
    const content = draftOf(judgment, await findRewrite(tx, judgment.id))
    await upsertDraft(tx, { assignmentId: assignment.id, revision: 1, content, updatedAt: now })
    if (project.settings.order === "uncertain") await measureUncertainty(tx, judgment.comparisonId)
    await audit(ctx, tx, "judgment:undo", { projectId: project.id, subjectId: judgment.id })
    return { task: await readTask(tx, { ...assignment, ...lease }) }
  })
}
