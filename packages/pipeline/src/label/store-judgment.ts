import type { JudgmentContent } from "@readback/domain"
import {
  insertAdherence,
  insertJudgment,
  insertRewrite,
  type JudgmentRow,
  newestAcknowledged,
  type ProjectRow,
  type Writer,
} from "@readback/store"
import type { Context } from "../context.ts"
import type { scoreTexts } from "../curate/score-texts.ts"

/** What a judgment is stored with besides what it says. */
export interface JudgmentFrame {
  readonly judgmentId: string
  /** With the release that its labeler worked by. */
  readonly project: Pick<ProjectRow, "id" | "releaseId">
  readonly userId: string
  readonly comparisonId: string
  readonly assignmentId: string
  readonly displayOrder: readonly string[]
  readonly supersedes: string | null
  readonly scores: Awaited<ReturnType<typeof scoreTexts>>
}

/** Adds a judgment with its rewrite and the rewrite's score. */
export async function storeJudgment(
  ctx: Context,
  tx: Writer,
  frame: JudgmentFrame,
  content: JudgmentContent,
): Promise<JudgmentRow> {
  const { judgmentId, project, userId, comparisonId, assignmentId, displayOrder, supersedes, scores } = frame
  const { verdict, rewrite } = content
  const createdAt = ctx.clock()
  const judgment: JudgmentRow = {
    id: judgmentId,
    projectId: project.id,
    comparisonId,
    assignmentId,
    userId,
    displayOrder,
    outcome: verdict.outcome,
    preferredId: verdict.outcome === "prefer" ? verdict.preferredId : null,
    strength: verdict.outcome === "prefer" ? verdict.strength : null,
    ranking: verdict.outcome === "ranking" ? verdict.ranking : null,
    ratings: content.ratings ?? null,
    criteria: content.criteria ?? null,
    issueTags: content.issueTags ?? null,
    confidence: content.confidence ?? null,
    rationale: content.rationale ?? null,
    activeMs: content.activeMs,
    releaseId: project.releaseId,
    marks: content.marks ?? null,
    guidelineVersion: (await newestAcknowledged(tx, project.id, userId)) ?? null,
    supersedes,
    createdAt,
  }
  await insertJudgment(tx, judgment)
  if (rewrite !== undefined) {
    // One judgment has at most one rewrite, so it shares the id.
    await insertRewrite(tx, project.id, {
      id: judgmentId,
      judgmentId,
      baseResponseId: rewrite.baseResponseId,
      text: rewrite.text,
      changeSummary: rewrite.changeSummary ?? null,
      createdAt,
    })
    await insertAdherence(tx, scores)
  }
  return judgment
}
