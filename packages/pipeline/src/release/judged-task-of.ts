import type { JudgedTask, TargetResponse } from "@readback/preference"
import type { ReleaseHead, ReleaseJudgment } from "@readback/store"

/** A comparison as targets take it, of rows that were read a stretch at a time. */
export function judgedTaskOf(
  { id, promptId, messages, domain, language, marking }: ReleaseHead,
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
    responses,
    judgments: judgments.map((judgment) => ({
      ...judgment,
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
