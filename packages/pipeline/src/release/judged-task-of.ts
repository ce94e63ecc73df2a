import type { JudgedTask, TargetResponse } from "@readback/preference"
import type { ReleaseHead, ReleaseJudgment } from "@readback/store"

/** A comparison as targets take it, of rows that were read a stretch at a time. */
export function judgedTaskOf(
  { id, promptId, messages, domain, language, marking, groupId }: ReleaseHead,
  responses: readonly TargetResponse[],
  judgments: readonly ReleaseJudgment[],
  reviews: ReadonlyMap<string, "accepted" | "rework">,
): JudgedTask {
  return {
    id,
    promptId,
    messages,
    hasImages: messages.some(({ images }) => images !== undefined && images.length > 0),
    domain,
    language,
    marking,
    groupId,
    responses,
    // Key by key: spreading the twenty columns of a row took thrice the time.
    judgments: judgments.map((judgment) => ({
      id: judgment.id,
      displayOrder: judgment.displayOrder,
      outcome: judgment.outcome,
      preferredId: judgment.preferredId,
      strength: judgment.strength,
      ranking: judgment.ranking,
      ratings: judgment.ratings,
      criteria: judgment.criteria,
      issueTags: judgment.issueTags,
      confidence: judgment.confidence,
      rationale: judgment.rationale,
      activeMs: judgment.activeMs,
      guidelineVersion: judgment.guidelineVersion,
      labelerId: judgment.userId,
      createdAt: judgment.createdAt.toISOString(),
      review: reviews.get(judgment.id) ?? null,
      rewrite:
        judgment.rewriteId === null
          ? null
          : {
              id: judgment.rewriteId,
              baseResponseId: judgment.rewriteBase ?? "",
              text: judgment.rewriteText ?? "",
              changeSummary: judgment.rewriteSummary,
            },
    })),
  }
}
