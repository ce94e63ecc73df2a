import { Failure, mayRole } from "@readback/domain"
import { listProposalEvents, listProposals as storedProposals, proposalEditors } from "@readback/store"
import type { Context } from "../context.ts"
import { proposalRows } from "./list-proposals.ts"
import { whyNotApprove } from "./may-approve.ts"
import { visibleProposal } from "./visible-proposal.ts"

/** A proposal with what happened to it, who worked on it, and what the person may do with it. */
export async function readProposal(ctx: Context, input: { proposalId: string }) {
  const { proposal, glossary } = await visibleProposal(ctx, "glossary:read", input.proposalId)
  const { read } = ctx.store
  const [row] = await proposalRows(ctx, await storedProposals(read, { id: proposal.id }))
  if (row === undefined) throw new Failure("not_found", "There is no such proposal. Reload the list of proposals.")
  const contributors = await proposalEditors(read, proposal.id)
  const whyNot = whyNotApprove(ctx.actor, proposal.authorId, contributors) ?? null
  const { actor } = ctx
  const isEditor = actor.kind === "system" || (actor.kind === "person" && mayRole(actor.role, "glossary:edit"))
  return {
    ...row,
    glossaryId: glossary.id,
    glossaryName: glossary.name,
    language: glossary.language,
    reason: proposal.reason,
    rollbackOf: proposal.rollbackOf,
    releaseId: proposal.releaseId,
    events: await listProposalEvents(read, proposal.id),
    contributors,
    isAuthor: actor.kind === "person" && actor.id === proposal.authorId,
    mayEdit: isEditor && proposal.state === "draft",
    mayApprove: proposal.state === "proposed" && whyNot === null,
    whyNot,
  }
}
