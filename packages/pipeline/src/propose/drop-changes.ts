import type { DropChanges } from "@readback/domain"
import { deleteChanges, updateProposal } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { lockDraft, visibleProposal } from "./visible-proposal.ts"

/** Takes changes out of a draft. */
export async function dropChanges(ctx: Context, input: DropChanges): Promise<void> {
  const { proposalId, conceptIds } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  await ctx.store.write(async (tx) => {
    await lockDraft(tx, proposalId)
    await deleteChanges(tx, proposalId, conceptIds)
    await updateProposal(tx, proposalId, { updatedAt: ctx.clock() })
    const some = { concepts: conceptIds.length, conceptIds: conceptIds.slice(0, 20) }
    await audit(ctx, tx, "proposal:drop", { subjectId: proposalId, detail: some })
  })
}
