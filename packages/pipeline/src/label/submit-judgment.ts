import { Failure, isSameVerdict, type SubmitJudgment, type Verdict } from "@readback/domain"
import {
  deleteDraft,
  findDraft,
  findGold,
  findJudgment,
  type JudgmentRow,
  lockAssignment,
  renewReleases,
  updateAssignment,
  upsertDraft,
} from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { alreadySubmitted } from "./already-submitted.ts"
import { checkJudgment } from "./check-judgment.ts"
import { leaseLost } from "./lease-lost.ts"
import { measureUncertainty } from "./measure-uncertainty.ts"
import { ownAssignment } from "./own-assignment.ts"
import { scoreRewrite } from "./score-rewrite.ts"
import { storeJudgment } from "./store-judgment.ts"
import { withdrawn } from "./withdrawn.ts"

/** What a labeler is told of a stored judgment. */
export interface JudgmentReceipt {
  readonly judgmentId: string
  readonly createdAt: Date
  /** The glossary release that tasks are worked by from now on. */
  readonly releaseId: string | null
  /** The known answer, where the project explains it at once; else null. */
  readonly feedback: { readonly isRight: boolean; readonly verdict: Verdict; readonly explanation: string } | null
}

/**
 * Stores a judgment once: sending the same id again answers the same receipt and changes nothing. One that comes after
 * the hold has ended, or the prompt was hidden, is not counted and not lost: it becomes the draft of its task.
 */
export async function submitJudgment(ctx: Context, input: SubmitJudgment): Promise<JudgmentReceipt> {
  const own = await ownAssignment(ctx, "judgment:submit", input.assignmentId, "allowed")
  const { person, project, assignment, isHidden } = own
  const { judgmentId, assignmentId, token, ...content } = input
  const { comparisonId, displayOrder } = assignment
  // What is stored is acknowledged even if the project asks for more by now.
  const isKnown = (await findJudgment(ctx.store.read, judgmentId)) !== undefined
  if (!isKnown && !isHidden) checkJudgment(project.settings, displayOrder, content)
  const scores = isKnown || isHidden ? [] : await scoreRewrite(ctx, { project, assignment }, input)

  const result = await ctx.store.write(async (tx) => {
    // The lock comes first: a judgment sent twice at once has to find the row that its twin stores.
    const lease = await lockAssignment(tx, assignmentId)
    const known = await findJudgment(tx, judgmentId)
    if (known !== undefined) return { kind: "stored", judgment: known } as const
    if (lease?.state === "submitted") throw alreadySubmitted()
    if (isHidden || lease?.state !== "leased" || lease.token !== token) {
      const { marks: _marks, ...draft } = content
      const revision = ((await findDraft(tx, assignmentId))?.revision ?? 0) + 1
      await upsertDraft(tx, { assignmentId, revision, content: draft, updatedAt: ctx.clock() })
      await audit(ctx, tx, "judgment:too-late", { projectId: project.id, subjectId: assignmentId })
      return { kind: "too-late" } as const
    }
    const worked = { id: project.id, releaseId: assignment.releaseId }
    const frame = { judgmentId, project: worked, userId: person.id, comparisonId, assignmentId, displayOrder, scores }
    const judgment = await storeJudgment(ctx, tx, { ...frame, supersedes: null }, content)
    await updateAssignment(tx, assignmentId, { state: "submitted", closedAt: judgment.createdAt })
    await deleteDraft(tx, assignmentId)
    if (assignment.releaseId !== project.releaseId) {
      // What is held besides was prepared behind this one, and nobody has looked at it yet.
      await renewReleases(tx, { projectId: project.id, userId: person.id, releaseId: project.releaseId })
    }
    if (project.settings.order === "uncertain") await measureUncertainty(tx, comparisonId)
    await audit(ctx, tx, "judgment:submit", { projectId: project.id, subjectId: judgmentId })
    return { kind: "stored", judgment } as const
  })
  // Outside the transaction, which keeps the draft.
  if (result.kind === "too-late") throw isHidden ? withdrawn() : leaseLost()
  const { judgment } = result
  if (judgment.assignmentId !== assignmentId) {
    throw new Failure("conflict", "This judgment's id is already used for another task. Reload and submit again.")
  }
  const { createdAt } = judgment
  const feedback = await feedbackOn(ctx, project.settings.feedback, judgment, input.verdict)
  return { judgmentId, createdAt, releaseId: project.releaseId, feedback }
}

async function feedbackOn(
  ctx: Context,
  setting: "none" | "instant",
  { comparisonId }: JudgmentRow,
  verdict: Verdict,
): Promise<JudgmentReceipt["feedback"]> {
  const known = setting === "instant" ? await findGold(ctx.store.read, comparisonId) : undefined
  if (known === undefined) return null
  return {
    isRight: isSameVerdict(known.verdict, verdict),
    verdict: known.verdict,
    explanation: known.explanation,
  }
}
