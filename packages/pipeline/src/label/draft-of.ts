import type { DraftContent, ResponseId, Verdict } from "@readback/domain"
import type { JudgmentRow, RewriteRow } from "@readback/store"

/** A stored judgment as work in progress, to be gone on with. */
export function draftOf(judgment: JudgmentRow, rewrite: RewriteRow | undefined): DraftContent {
  const { ratings, criteria, issueTags, confidence, rationale, activeMs } = judgment
  return {
    verdict: verdictOf(judgment),
    activeMs,
    ...(ratings === null ? {} : { ratings }),
    ...(criteria === null ? {} : { criteria }),
    ...(issueTags === null ? {} : { issueTags }),
    ...(confidence === null ? {} : { confidence }),
    ...(rationale === null ? {} : { rationale }),
    ...(rewrite === undefined
      ? {}
      : {
          rewrite: {
            baseResponseId: rewrite.baseResponseId as ResponseId,
            text: rewrite.text,
            ...(rewrite.changeSummary === null ? {} : { changeSummary: rewrite.changeSummary }),
          },
        }),
  }
}

/** The verdict of a stored judgment. */
function verdictOf({ id, outcome, preferredId, strength, ranking }: JudgmentRow): Verdict {
  if (outcome === "ranking" && ranking !== null) return { outcome, ranking }
  if (outcome === "prefer" && preferredId !== null && strength !== null) return { outcome, preferredId, strength }
  if (outcome === "prefer" || outcome === "ranking") throw new Error(`Judgment ${id} has no verdict`)
  return { outcome }
}
