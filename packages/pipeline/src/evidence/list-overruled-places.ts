import type { OverruledTerm } from "@readback/domain"
import { dismissalsOfTerm } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"
import { clearedLevels } from "../suggest/list-suggestions.ts"

/** Most places sent at a time. */
const MOST = 200

/** Where findings of one term were overruled: the words around them, why, and by whom; the newest first. */
export async function listOverruledPlaces(ctx: Context, input: OverruledTerm) {
  await visibleGlossary(ctx, "evidence:read", input.glossaryId)
  const rows = await dismissalsOfTerm(ctx.store.read, { ...input, levels: clearedLevels(ctx) }, MOST)
  return rows.map(({ dismissal, project, author, releaseNumber }) => ({
    dismissalId: dismissal.id,
    code: dismissal.code,
    quote: dismissal.quote,
    context: dismissal.context,
    reason: dismissal.reason,
    comment: dismissal.comment,
    isOwnRewrite: dismissal.responseId === null,
    createdAt: dismissal.createdAt,
    project,
    author,
    releaseNumber,
  }))
}
