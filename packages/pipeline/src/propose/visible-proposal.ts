import { Failure, type InstallationAction } from "@readback/domain"
import { findProposal, lockProposal, type ProposalRow, type Writer } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { visibleGlossary } from "./visible-glossary.ts"

const noProposal = () => new Failure("not_found", "There is no such proposal. Reload the list of proposals.")

/** A proposal that the person may act on, and its glossary; one above their clearance is "not found". */
export async function visibleProposal(ctx: Context, action: InstallationAction, proposalId: string) {
  authorize(ctx, action)
  const proposal = await findProposal(ctx.store.read, proposalId)
  if (proposal === undefined) throw noProposal()
  const glossary = await visibleGlossary(ctx, action, proposal.glossaryId).catch((error: unknown) => {
    throw error instanceof Failure && error.code === "not_found" ? noProposal() : error
  })
  return { proposal, glossary }
}

/** A draft, locked until the transaction ends; one that is no draft any more takes no edits. */
export async function lockDraft(tx: Writer, proposalId: string): Promise<ProposalRow> {
  const proposal = await lockProposal(tx, proposalId)
  if (proposal === undefined) throw noProposal()
  if (proposal.state === "draft") return proposal
  throw new Failure(
    "conflict",
    proposal.state === "proposed"
      ? "This proposal waits for approval and takes no edits. Take it back to draft first."
      : `This proposal is ${proposal.state} and takes no edits. Start another one.`,
  )
}
