import { and, asc, count, desc, eq, inArray, max, notInArray } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import type { ProposalState } from "@readback/domain"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import type { Tables } from "../schema/tables.ts"

export type ProposalRow = Tables["proposal"]["$inferSelect"]

export async function findProposal({ db, tables: { proposal } }: Reader, id: string) {
  const [row] = await db.select().from(proposal).where(eq(proposal.id, id))
  return row
}

/** A proposal that nobody else changes until the transaction ends. */
export async function lockProposal(tx: Writer, id: string): Promise<ProposalRow | undefined> {
  const { proposal } = tx.tables
  const [row] = await lockRows(tx, tx.db.select().from(proposal).where(eq(proposal.id, id)), "wait")
  return row
}

/** Lets nobody else approve, publish or number in this glossary until the transaction ends. */
export async function lockGlossary(tx: Writer, id: string): Promise<void> {
  const { glossary } = tx.tables
  await lockRows(tx, tx.db.select({ id: glossary.id }).from(glossary).where(eq(glossary.id, id)), "wait")
}

export async function insertProposal({ db, tables: { proposal } }: Writer, row: ProposalRow): Promise<void> {
  await db.insert(proposal).values(row)
}

export async function updateProposal(
  { db, tables: { proposal } }: Writer,
  id: string,
  change: Partial<Tables["proposal"]["$inferInsert"]>,
): Promise<void> {
  await db.update(proposal).set(change).where(eq(proposal.id, id))
}

/** The highest number of a proposal, and the last place among the approved, of a glossary. */
export async function lastProposal({ db, tables: { proposal } }: Reader, glossaryId: string) {
  const [row] = await db
    .select({ number: max(proposal.number), approvedAs: max(proposal.approvedAs) })
    .from(proposal)
    .where(eq(proposal.glossaryId, glossaryId))
  return { number: row?.number ?? 0, approvedAs: row?.approvedAs ?? 0 }
}

/** Proposals of a glossary with their authors and the release that brought them, the newest first. */
export async function listProposals(
  { db, tables: { proposal, release, user } }: Reader,
  filter: { readonly glossaryId: string } | { readonly id: string },
) {
  const approver = alias(user, "approver")
  return db
    .select({
      proposal,
      authorName: user.name,
      approverName: approver.name,
      releaseNumber: release.number,
    })
    .from(proposal)
    .leftJoin(user, eq(user.id, proposal.authorId))
    .leftJoin(approver, eq(approver.id, proposal.approverId))
    .leftJoin(release, eq(release.id, proposal.releaseId))
    .where("id" in filter ? eq(proposal.id, filter.id) : eq(proposal.glossaryId, filter.glossaryId))
    .orderBy(desc(proposal.number))
}

/** How many changes of each kind, and how many comments, proposals have. */
export async function countProposals(
  { db, tables: { proposalChange, proposalEvent } }: Reader,
  ids: readonly string[],
) {
  if (ids.length === 0) return { changes: [], comments: [] }
  const changes = await db
    .select({ id: proposalChange.proposalId, kind: proposalChange.kind, count: count() })
    .from(proposalChange)
    .where(inArray(proposalChange.proposalId, [...ids]))
    .groupBy(proposalChange.proposalId, proposalChange.kind)
  const comments = await db
    .select({ id: proposalEvent.proposalId, count: count() })
    .from(proposalEvent)
    .where(and(inArray(proposalEvent.proposalId, [...ids]), eq(proposalEvent.kind, "comment")))
    .groupBy(proposalEvent.proposalId)
  return { changes, comments }
}

/** How many proposals of each state the glossaries have. */
export async function countProposalStates({ db, tables: { proposal } }: Reader, glossaryIds: readonly string[]) {
  if (glossaryIds.length === 0) return []
  return db
    .select({ glossaryId: proposal.glossaryId, state: proposal.state, count: count() })
    .from(proposal)
    .where(and(inArray(proposal.glossaryId, [...glossaryIds]), notInArray(proposal.state, ["published", "withdrawn"])))
    .groupBy(proposal.glossaryId, proposal.state)
}

export async function insertProposalEvent(
  { db, tables: { proposalEvent } }: Writer,
  row: Tables["proposalEvent"]["$inferInsert"],
): Promise<void> {
  await db.insert(proposalEvent).values(row)
}

/** What happened to a proposal, the oldest first. */
export async function listProposalEvents({ db, tables: { proposalEvent, user } }: Reader, proposalId: string) {
  return db
    .select({
      id: proposalEvent.id,
      kind: proposalEvent.kind,
      text: proposalEvent.text,
      at: proposalEvent.createdAt,
      user: user.name,
    })
    .from(proposalEvent)
    .leftJoin(user, eq(user.id, proposalEvent.userId))
    .where(eq(proposalEvent.proposalId, proposalId))
    .orderBy(asc(proposalEvent.createdAt), asc(proposalEvent.id))
}

/** The approved proposals of a glossary that no release has brought yet, in the order in which they are applied. */
export async function approvedProposals({ db, tables: { proposal } }: Reader, glossaryId: string) {
  return db
    .select({ id: proposal.id, number: proposal.number, title: proposal.title, approvedAs: proposal.approvedAs })
    .from(proposal)
    .where(and(eq(proposal.glossaryId, glossaryId), eq(proposal.state, "approved")))
    .orderBy(asc(proposal.approvedAs))
}

/** Moves proposals of a state on, together. */
export async function publishApproved(
  { db, tables: { proposal } }: Writer,
  ids: readonly string[],
  change: { readonly releaseId: string; readonly updatedAt: Date },
): Promise<void> {
  const state: ProposalState = "published"
  await db
    .update(proposal)
    .set({ ...change, state })
    .where(inArray(proposal.id, [...ids]))
}
