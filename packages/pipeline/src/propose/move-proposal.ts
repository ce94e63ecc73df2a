import { Failure, type MoveProposal, type ProposalEventKind } from "@readback/domain"
import {
  approvedProposals,
  countProposals,
  lastProposal,
  lockGlossary,
  lockProposal,
  newestRelease,
  proposalEditors,
  type ProposalRow,
  updateProposal,
  type Writer,
} from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"
import { noteEvent } from "./begin-proposal.ts"
import { type Examined, examineProposal } from "./examine-proposal.ts"
import { headKey } from "./head.ts"
import { whyNotApprove } from "./may-approve.ts"
import { laterOfSameConcepts } from "./later-approved.ts"
import { visibleProposal } from "./visible-proposal.ts"

/**
 * Moves a proposal on or back: put forward, taken or handed back, approved by a second person, given up. Approval asks
 * that the proposal brings no new error and that no change of it is stale.
 */
export async function moveProposal(ctx: Context, input: MoveProposal): Promise<void> {
  const { proposalId, to, comment } = input
  const { proposal } = await visibleProposal(ctx, to === "approved" ? "glossary:approve" : "glossary:edit", proposalId)
  const examined = to === "approved" ? await examineProposal(ctx, proposal) : undefined
  await ctx.store.write(async (tx) => {
    await lockGlossary(tx, proposal.glossaryId)
    const now = await lockProposal(tx, proposalId)
    if (now === undefined) throw new Failure("not_found", "There is no such proposal. Reload the list of proposals.")
    const { event, change } =
      examined === undefined ? await moved(ctx, tx, now, to) : await approved(ctx, tx, now, examined)
    const state = to
    await updateProposal(tx, proposalId, { ...change, state, updatedAt: ctx.clock() })
    await noteEvent(ctx, tx, proposalId, event, comment)
    await audit(ctx, tx, `proposal:${event}`, { subjectId: proposalId, detail: { comment } })
  })
}

interface Move {
  readonly event: ProposalEventKind
  readonly change: Partial<ProposalRow>
}

async function moved(ctx: Context, tx: Writer, now: ProposalRow, to: MoveProposal["to"]): Promise<Move> {
  if (now.state === "draft" && to === "proposed") {
    const { changes } = await countProposals(tx, [now.id])
    if (changes.length > 0) return { event: "proposed", change: {} }
    throw new Failure("invalid", "This proposal changes nothing yet. Add a concept or change one, then put it forward.")
  }
  if (now.state === "proposed" && to === "draft") {
    return { event: actorUserId(ctx) === now.authorId ? "reopened" : "returned", change: {} }
  }
  if (now.state === "approved" && to === "draft") {
    const later = await laterOfSameConcepts(tx, now)
    if (later !== undefined) {
      throw new Failure(
        "conflict",
        `Proposal ${later} was approved after this one and changes the same concepts. Take that one back first.`,
      )
    }
    return { event: "reopened", change: { approverId: null, approvedAs: null } }
  }
  if ((now.state === "draft" || now.state === "proposed") && to === "withdrawn") {
    return { event: "withdrawn", change: {} }
  }
  throw new Failure("conflict", `This proposal is ${now.state} by now. Reload the page to see what became of it.`)
}

async function approved(ctx: Context, tx: Writer, now: ProposalRow, examined: Examined): Promise<Move> {
  if (now.state !== "proposed") {
    throw new Failure("conflict", `This proposal is ${now.state}; only one that was put forward can be approved.`)
  }
  const whyNot = whyNotApprove(ctx.actor, now.authorId, await proposalEditors(tx, now.id))
  if (whyNot !== undefined) throw new Failure("forbidden", whyNot)
  const release = await newestRelease(tx, now.glossaryId)
  const head = {
    release: release && { ...release, concepts: [] },
    approved: await approvedProposals(tx, now.glossaryId),
  }
  if (headKey(head) !== examined.head) {
    throw new Failure(
      "conflict",
      "The glossary has moved on at this moment. Look at the proposal again and approve it.",
    )
  }
  requireSound(examined)
  const { approvedAs } = await lastProposal(tx, now.glossaryId)
  return { event: "approved", change: { approverId: actorUserId(ctx), approvedAs: approvedAs + 1 } }
}

function requireSound({ issues, stale }: Examined): void {
  const [first] = stale
  if (first !== undefined) {
    throw new Failure(
      "conflict",
      `"${first.name}"${stale.length > 1 ? ` and ${stale.length - 1} more` : ""} changed in the glossary after this ` +
        "proposal began. Return it to draft and merge these changes.",
    )
  }
  const errors = issues.filter(({ severity }) => severity === "error")
  const [error] = errors
  if (error === undefined) return
  const more = errors.length > 1 ? ` There are ${errors.length - 1} more errors.` : ""
  throw new Failure("invalid", `The proposal brings an error: ${error.message}${more} Return it to draft and mend it.`)
}
