import type { CommentProposal } from "@readback/domain"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { noteEvent } from "./begin-proposal.ts"
import { visibleProposal } from "./visible-proposal.ts"

/** Adds to the discussion of a proposal. */
export async function commentProposal(ctx: Context, input: CommentProposal): Promise<void> {
  const { proposalId, text } = input
  await visibleProposal(ctx, "glossary:edit", proposalId)
  await ctx.store.write(async (tx) => {
    await noteEvent(ctx, tx, proposalId, "comment", text)
    await audit(ctx, tx, "proposal:comment", { subjectId: proposalId })
  })
}
