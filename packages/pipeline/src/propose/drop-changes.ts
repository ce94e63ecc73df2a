import type { DropChanges } from "@readback/domain"
import { deleteChanges, findChanges, updateProposal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { lockDraft, visibleProposal } from "./visible-proposal.ts"

/** Takes changes out of a draft; with a revision only those that still have it. Answers how many. */
export async function dropChanges(ctx: Context, input: DropChanges): Promise<{ readonly dropped: number }> {
  const { proposalId, revision } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  return ctx.store.write(async (tx) => {
    await lockDraft(tx, proposalId)
    const known = await findChanges(tx, proposalId, input.conceptIds)
    const meant = known.filter((change) => revision === undefined || change.revision === revision)
    const conceptIds = meant.map(({ conceptId }) => conceptId)
    await deleteChanges(tx, proposalId, conceptIds)
    await updateProposal(tx, proposalId, { updatedAt: ctx.clock() })
    const some = { concepts: conceptIds.length, conceptIds: conceptIds.slice(0, 20) }
    await audit(ctx, tx, "proposal:drop", { subjectId: proposalId, detail: some })
    return { dropped: conceptIds.length }
  })
}
