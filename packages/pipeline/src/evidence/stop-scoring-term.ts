import { Failure, type StopScoringTerm } from "@readback/domain"
import type { Concept } from "@readback/glossary"
import { findChange, putChanges, updateProposal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { changeOf, nextRevision } from "../propose/change-of.ts"
import { conceptsOfHead, headOf } from "../propose/head.ts"
import { lockDraft, visibleProposal } from "../propose/visible-proposal.ts"

/** Proposes, in a draft, that a term is shown and no longer scored: no use is ever as sure as it then asks for. */
export async function stopScoringTerm(ctx: Context, input: StopScoringTerm): Promise<{ isChanged: boolean }> {
  const { proposalId, conceptId, termId } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  return ctx.store.write(async (tx) => {
    const { glossaryId } = await lockDraft(tx, proposalId)
    const known = (await findChange(tx, proposalId, conceptId))?.change
    const inHead = conceptsOfHead(await headOf(ctx, tx, glossaryId))(conceptId)
    const now = known === undefined ? inHead : known.after
    if (now?.terms.every(({ id }) => id !== termId) ?? true) {
      throw new Failure("not_found", "The glossary has no such term any more. Reload the list.")
    }
    const before = known === undefined ? inHead : known.before
    const revision = nextRevision(ctx.clock(), known === undefined ? [] : [known])
    const change = changeOf(ctx, proposalId, { conceptId, before, after: unscored(now, termId) }, revision)
    if (change === undefined) return { isChanged: false }
    await putChanges(tx, [change])
    await updateProposal(tx, proposalId, { updatedAt: ctx.clock() })
    await audit(ctx, tx, "proposal:edit", { subjectId: proposalId, detail: { conceptId, termId, minConfidence: 1 } })
    return { isChanged: true }
  })
}

const unscored = (concept: Concept | null, termId: string): Concept | null =>
  concept === null
    ? null
    : {
        ...concept,
        terms: concept.terms.map((term) =>
          term.id === termId ? { ...term, match: { ...term.match, minConfidence: 1 } } : term,
        ),
      }
