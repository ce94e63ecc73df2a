import type { DraftContent, ResponseId } from "@readback/domain"
import type { JudgmentRow, RewriteRow } from "@readback/store"
import { verdictOf } from "./verdict-of.ts"

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
