import { type DecideSuggestion, Failure, isCleared } from "@readback/domain"
import { findSuggestion, lockSuggestion, updateSuggestion } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { visibleProposal } from "../propose/visible-proposal.ts"
import { placeTerm } from "./place-term.ts"

/** Takes a suggested term into a draft, or declines it; its author learns of either, with the linguist's answer. */
export async function decideSuggestion(
  ctx: Context,
  input: DecideSuggestion,
): Promise<{ readonly conceptId: string | null }> {
  const { suggestionId, place, reply } = input
  authorize(ctx, "glossary:edit")
  const found = await findSuggestion(ctx.store.read, suggestionId)
  const { actor } = ctx
  const isVisible =
    found !== undefined &&
    (actor.kind !== "person" || isCleared(ctx.classifications, actor.clearance, found.classification))
  if (!isVisible) throw new Failure("not_found", "There is no such suggestion. Reload the list.")
  const { glossaryId, term } = found.suggestion
  if (place !== undefined) {
    const { proposal } = await visibleProposal(ctx, "glossary:edit", place.proposalId)
    if (proposal.glossaryId !== glossaryId) {
      throw new Failure("invalid", "The proposal belongs to another glossary. Choose a draft of this one.")
    }
  }
  return ctx.store.write(async (tx) => {
    const now = await lockSuggestion(tx, suggestionId)
    if (now?.state !== "open") {
      throw new Failure("conflict", `This suggestion was ${now?.state ?? "removed"} meanwhile. Reload the list.`)
    }
    const conceptId = place === undefined ? null : await placeTerm(ctx, tx, place, term)
    const state = place === undefined ? "declined" : "accepted"
    await updateSuggestion(tx, suggestionId, {
      state,
      reply,
      decidedBy: actorUserId(ctx),
      decidedAt: ctx.clock(),
      proposalId: place?.proposalId ?? null,
      conceptId,
    })
    await audit(ctx, tx, `suggestion:${state}`, { subjectId: suggestionId, detail: { term, conceptId, reply } })
    return { conceptId }
  })
}
