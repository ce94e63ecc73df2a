import type { ListChanges, OneChange } from "@readback/domain"
import { findChange, pageOfChanges, type ProposalChangeRow } from "@readback/store"
import type { Context } from "../context.ts"
import { isSameConcept } from "./change-of.ts"
import { conceptsOfHead, type Head, headOf } from "./head.ts"
import { visibleProposal } from "./visible-proposal.ts"

/** A page of a proposal's changes, by name. One is stale where the head has moved on from what it began with. */
export async function listChanges(ctx: Context, input: ListChanges) {
  const { proposal } = await visibleProposal(ctx, "glossary:read", input.proposalId)
  const { limit, query, after } = input
  const { total, rows } = await pageOfChanges(ctx.store.read, {
    proposalId: proposal.id,
    query: query.trim(),
    after,
    limit: limit + 1,
  })
  const head = await headIfOpen(ctx, proposal)
  const shown = rows.slice(0, limit).map((row) => shownChange(row, head))
  const last = shown.at(-1)
  const isMore = rows.length > limit && last !== undefined
  return { total, rows: shown, next: isMore ? { name: last.name, conceptId: last.conceptId } : null }
}

/** What a proposal makes of one concept, and what the concept is in the head; no change where it leaves it alone. */
export async function readChange(ctx: Context, input: OneChange) {
  const { proposal } = await visibleProposal(ctx, "glossary:read", input.proposalId)
  const head = conceptsOfHead(await headOf(ctx, ctx.store.read, proposal.glossaryId))
  const found = await findChange(ctx.store.read, proposal.id, input.conceptId)
  const isOpen = proposal.state === "draft" || proposal.state === "proposed"
  return {
    head: head(input.conceptId),
    change: found === undefined ? null : shownChange(found, isOpen ? head : undefined),
  }
}

/** The head that changes are held against: none where they are in it already, or never will be. */
async function headIfOpen(ctx: Context, { glossaryId, state }: { glossaryId: string; state: string }) {
  if (state !== "draft" && state !== "proposed") return undefined
  const head: Head = await headOf(ctx, ctx.store.read, glossaryId)
  return conceptsOfHead(head)
}

function shownChange(
  { change, editorName }: { change: ProposalChangeRow; editorName: string | null },
  head: ReturnType<typeof conceptsOfHead> | undefined,
) {
  const { conceptId, name, kind, revision, before, after, updatedAt } = change
  return {
    conceptId,
    name,
    kind,
    revision,
    before,
    after,
    editor: editorName,
    updatedAt,
    isStale: head !== undefined && !isSameConcept(before, head(conceptId)),
  }
}
