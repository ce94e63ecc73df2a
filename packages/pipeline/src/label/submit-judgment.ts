import { Failure, isSameText, type SubmitJudgment } from "@readback/domain"
import {
  comparisonMaterial,
  deleteDraft,
  findJudgment,
  insertAdherence,
  insertJudgment,
  insertRewrite,
  type JudgmentRow,
  lockAssignment,
  updateAssignment,
} from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { scoreTexts } from "../curate/score-texts.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { alreadySubmitted } from "./already-submitted.ts"
import { leaseLost } from "./lease-lost.ts"
import { ownAssignment } from "./own-assignment.ts"

/** What the labeler is told of a stored judgment. */
export interface JudgmentReceipt {
  readonly judgmentId: string
  readonly createdAt: Date
}

/** Stores a judgment once: sending the same id again answers the same receipt and changes nothing. */
export async function submitJudgment(ctx: Context, input: SubmitJudgment): Promise<JudgmentReceipt> {
  const { person, project, assignment } = await ownAssignment(ctx, "judgment:submit", input.assignmentId)
  const { judgmentId, verdict, rewrite } = input
  if (project.settings.rationale === "required" && (input.rationale ?? "").trim() === "") {
    throw new Failure(
      "invalid",
      "This project asks for a reason with every judgment. Write one sentence and submit again.",
    )
  }
  const shown = new Set(assignment.displayOrder)
  if (verdict.outcome === "prefer" && !shown.has(verdict.preferredId)) {
    throw new Failure("invalid", "The preferred response is not one of this task's. Reload the page.")
  }
  if (rewrite !== undefined && !shown.has(rewrite.baseResponseId)) {
    throw new Failure("invalid", "The rewritten response is not one of this task's. Reload the page.")
  }
  const basis = scoringBasis(project)
  const material = rewrite && (await comparisonMaterial(ctx.store.read, assignment.comparisonId))
  const scores =
    rewrite === undefined || material === undefined || basis === undefined
      ? []
      : await scoreTexts(ctx, basis, [
          { kind: "rewrite", id: judgmentId, text: rewrite.text, messages: material.messages },
        ])

  return ctx.store.write(async (tx) => {
    // The lock comes first: a judgment sent twice at once has to find the row that its twin stores.
    const lease = await lockAssignment(tx, assignment.id)
    const known = await findJudgment(tx, judgmentId)
    if (known !== undefined) return receiptOf(known, assignment.id)
    if (lease?.state === "submitted") throw alreadySubmitted()
    if (lease?.state !== "leased" || lease.token !== input.token) throw leaseLost()
    if (rewrite !== undefined) {
      const original = material?.responses.find((response) => response.id === rewrite.baseResponseId)
      if (original !== undefined && isSameText(original.text, rewrite.text)) {
        throw new Failure("invalid", "The rewrite says the same as the original. Change it, or discard the rewrite.")
      }
    }
    const createdAt = ctx.clock()
    const judgment: JudgmentRow = {
      id: judgmentId,
      projectId: project.id,
      comparisonId: assignment.comparisonId,
      assignmentId: assignment.id,
      userId: person.id,
      displayOrder: assignment.displayOrder,
      outcome: verdict.outcome,
      preferredId: verdict.outcome === "prefer" ? verdict.preferredId : null,
      strength: verdict.outcome === "prefer" ? verdict.strength : null,
      rationale: input.rationale ?? null,
      activeMs: input.activeMs,
      releaseId: project.releaseId,
      supersedes: null,
      createdAt,
    }
    await insertJudgment(tx, judgment)
    if (rewrite !== undefined) {
      // One judgment has at most one rewrite, so it shares the id.
      await insertRewrite(tx, {
        id: judgmentId,
        judgmentId,
        baseResponseId: rewrite.baseResponseId,
        text: rewrite.text,
        createdAt,
      })
      await insertAdherence(tx, scores)
    }
    await updateAssignment(tx, assignment.id, { state: "submitted", closedAt: createdAt })
    await deleteDraft(tx, assignment.id)
    await audit(ctx, tx, "judgment:submit", { projectId: project.id, subjectId: judgmentId })
    return { judgmentId, createdAt }
  })
}

function receiptOf(known: JudgmentRow, assignmentId: string): JudgmentReceipt {
  if (known.assignmentId !== assignmentId) {
    throw new Failure(
      "conflict",
      "This judgment's id is already used for another task. Reload the page and submit again.",
    )
  }
  return { judgmentId: known.id, createdAt: known.createdAt }
}
