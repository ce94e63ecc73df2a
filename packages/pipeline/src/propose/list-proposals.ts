import { countProposals, listProposals as storedProposals } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleGlossary } from "./visible-glossary.ts"

type Stored = Awaited<ReturnType<typeof storedProposals>>

/** Proposals of a glossary, the newest first. */
export async function listProposals(ctx: Context, input: { glossaryId: string }) {
  const { id } = await visibleGlossary(ctx, "glossary:read", input.glossaryId)
  return proposalRows(ctx, await storedProposals(ctx.store.read, { glossaryId: id }))
}

/** Proposals as lists show them. */
export async function proposalRows(ctx: Pick<Context, "store">, stored: Stored) {
  const ids = stored.map(({ proposal }) => proposal.id)
  const { changes, comments } = await countProposals(ctx.store.read, ids)
  const changeCounts = new Map(changes.map(({ id, kind, count }) => [`${id} ${kind}`, count]))
  const commentCounts = new Map(comments.map(({ id, count }) => [id, count]))
  return stored.map(({ proposal, authorName, approverName, releaseNumber }) => {
    const { id, number, title, state, authorId, approverId, createdAt, updatedAt, fileName } = proposal
    const counted = (kind: string): number => changeCounts.get(`${id} ${kind}`) ?? 0
    return {
      id,
      number,
      title,
      state,
      author: authorId === null || authorName === null ? null : { id: authorId, name: authorName },
      approver: approverId === null || approverName === null ? null : { id: approverId, name: approverName },
      createdAt,
      updatedAt,
      fileName,
      counts: { added: counted("added"), changed: counted("changed"), removed: counted("removed") },
      comments: commentCounts.get(id) ?? 0,
      releaseNumber,
    }
  })
}
