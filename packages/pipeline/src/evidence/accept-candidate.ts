import { type AcceptCandidate, Failure } from "@readback/domain"
import { candidateKey } from "@readback/glossary"
import { putCandidates } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"
import { visibleProposal } from "../propose/visible-proposal.ts"
import { placeTerm } from "../suggest/place-term.ts"

/** Takes a candidate into a draft, as a concept of its own or into one that is there; an abbreviation with what it stands for. */
export async function acceptCandidate(ctx: Context, input: AcceptCandidate): Promise<{ conceptId: string }> {
  const { glossaryId, term, expansion, place } = input
  const { proposal } = await visibleProposal(ctx, "glossary:edit", place.proposalId)
  if (proposal.glossaryId !== glossaryId) {
    throw new Failure("invalid", "The proposal belongs to another glossary. Choose a draft of this one.")
  }
  return ctx.store.write(async (tx) => {
    const words = expansion === undefined ? [term] : [expansion, term]
    let { conceptId } = place
    for (const text of words) conceptId = await placeTerm(ctx, tx, { ...place, conceptId }, text)
    const decision = place.conceptId === null ? "accepted" : "merged"
    const about = { glossaryId, decision, decidedBy: actorUserId(ctx), decidedAt: ctx.clock() } as const
    const { proposalId } = place
    await putCandidates(
      tx,
      [...new Set(words.map(candidateKey))].map((key) => ({ ...about, key, proposalId, conceptId })),
    )
    await audit(ctx, tx, `candidate:${decision}`, { subjectId: proposalId, detail: { term, conceptId } })
    return { conceptId: conceptId ?? "" }
  })
}
