import { insertProposal, insertProposalEvent, lastProposal, lockGlossary, type Writer } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Adds an empty draft to a glossary, in the transaction that goes on to fill it. */
export async function beginProposal(
  ctx: Context,
  tx: Writer,
  about: { glossaryId: string; title: string; reason: string; fileName?: string; rollbackOf?: string },
): Promise<string> {
  const { glossaryId, title, reason, fileName = null, rollbackOf = null } = about
  await lockGlossary(tx, glossaryId)
  const { number } = await lastProposal(tx, glossaryId)
  const at = ctx.clock()
  const id = ctx.newId()
  await insertProposal(tx, {
    id,
    glossaryId,
    number: number + 1,
    title,
    reason,
    state: "draft",
    authorId: actorUserId(ctx),
    approverId: null,
    approvedAs: null,
    releaseId: null,
    fileName,
    rollbackOf,
    createdAt: at,
    updatedAt: at,
  })
  await noteEvent(ctx, tx, id, "created", reason)
  await audit(ctx, tx, "proposal:create", { subjectId: id, detail: { glossaryId, title, fileName, rollbackOf } })
  return id
}

/** Adds to what happened to a proposal. */
export async function noteEvent(
  ctx: Context,
  tx: Writer,
  proposalId: string,
  kind: Parameters<typeof insertProposalEvent>[1]["kind"],
  text: string,
): Promise<void> {
  const row = { id: ctx.newId(), proposalId, kind, userId: actorUserId(ctx), text, createdAt: ctx.clock() }
  await insertProposalEvent(tx, row)
}
