import { and, asc, count, desc, eq, gt, inArray, isNotNull, max, notInArray, or, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import type { ProposalState } from "@readback/domain"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { containsText } from "../kit/contains-text.ts"
import type { Tables } from "../schema/tables.ts"

export type ProposalRow = Tables["proposal"]["$inferSelect"]
export type ProposalChangeRow = Tables["proposalChange"]["$inferSelect"]

/** Rows of one statement: PostgreSQL takes 65,535 values, SQLite 32,766. */
const BATCH = 200

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

/** Who changed concepts in a proposal. */
export async function proposalEditors({ db, tables: { proposalChange, user } }: Reader, proposalId: string) {
  return db
    .selectDistinct({ id: user.id, name: user.name })
    .from(proposalChange)
    .innerJoin(user, eq(user.id, proposalChange.editorId))
    .where(eq(proposalChange.proposalId, proposalId))
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

export async function findChange(
  { db, tables: { proposalChange, user } }: Reader,
  proposalId: string,
  conceptId: string,
) {
  const [row] = await db
    .select({ change: proposalChange, editorName: user.name })
    .from(proposalChange)
    .leftJoin(user, eq(user.id, proposalChange.editorId))
    .where(and(eq(proposalChange.proposalId, proposalId), eq(proposalChange.conceptId, conceptId)))
  return row
}

/** Changes of a proposal for some concepts, or for all of them, in the order of their names. */
export async function findChanges(
  { db, tables: { proposalChange } }: Reader,
  proposalId: string,
  conceptIds?: readonly string[],
): Promise<readonly ProposalChangeRow[]> {
  const ofProposal = eq(proposalChange.proposalId, proposalId)
  if (conceptIds === undefined)
    return db
      .select()
      .from(proposalChange)
      .where(ofProposal)
      .orderBy(asc(proposalChange.name), asc(proposalChange.conceptId))
  const rows: ProposalChangeRow[] = []
  for (const batch of batches(conceptIds, BATCH)) {
    rows.push(
      ...(await db
        .select()
        .from(proposalChange)
        .where(and(ofProposal, inArray(proposalChange.conceptId, batch)))),
    )
  }
  return rows
}

/** A page of a proposal's changes whose name holds the words, and how many there are in all. */
export async function pageOfChanges(
  reader: Reader,
  filter: {
    readonly proposalId: string
    readonly query: string
    readonly after: { readonly name: string; readonly conceptId: string } | undefined
    readonly limit: number
  },
) {
  const { proposalChange, user } = reader.tables
  const { after, query, limit } = filter
  const matching = and(
    eq(proposalChange.proposalId, filter.proposalId),
    query === "" ? undefined : containsText(reader, proposalChange.name, query),
  )
  const [total] = await reader.db.select({ count: count() }).from(proposalChange).where(matching)
  const rows = await reader.db
    .select({ change: proposalChange, editorName: user.name })
    .from(proposalChange)
    .leftJoin(user, eq(user.id, proposalChange.editorId))
    .where(
      and(
        matching,
        after === undefined
          ? undefined
          : or(
              gt(proposalChange.name, after.name),
              and(eq(proposalChange.name, after.name), gt(proposalChange.conceptId, after.conceptId)),
            ),
      ),
    )
    .orderBy(asc(proposalChange.name), asc(proposalChange.conceptId))
    .limit(limit)
  return { total: total?.count ?? 0, rows }
}

/** Stores changes; one of the same concept is replaced. */
export async function putChanges({ db, tables: { proposalChange } }: Writer, rows: readonly ProposalChangeRow[]) {
  for (const batch of batches(rows, BATCH)) {
    await db
      .insert(proposalChange)
      .values(batch)
      .onConflictDoUpdate({
        target: [proposalChange.proposalId, proposalChange.conceptId],
        set: {
          name: sql`excluded.name`,
          kind: sql`excluded.kind`,
          before: sql`excluded.before`,
          after: sql`excluded.after`,
          revision: sql`excluded.revision`,
          editorId: sql`excluded.editor_id`,
          updatedAt: sql`excluded.updated_at`,
        },
      })
  }
}

export async function deleteChanges(
  { db, tables: { proposalChange } }: Writer,
  proposalId: string,
  conceptIds: readonly string[],
): Promise<void> {
  for (const batch of batches(conceptIds, BATCH)) {
    await db
      .delete(proposalChange)
      .where(and(eq(proposalChange.proposalId, proposalId), inArray(proposalChange.conceptId, batch)))
  }
}

/** The approved proposals of a glossary that no release has brought yet, in the order in which they are applied. */
export async function approvedProposals({ db, tables: { proposal } }: Reader, glossaryId: string) {
  return db
    .select({ id: proposal.id, number: proposal.number, title: proposal.title, approvedAs: proposal.approvedAs })
    .from(proposal)
    .where(and(eq(proposal.glossaryId, glossaryId), eq(proposal.state, "approved")))
    .orderBy(asc(proposal.approvedAs))
}

/** What the approved proposals make of concepts, in the order in which they are applied. */
export async function approvedEdits({ db, tables: { proposal, proposalChange } }: Reader, glossaryId: string) {
  return db
    .select({ proposalId: proposal.id, conceptId: proposalChange.conceptId, after: proposalChange.after })
    .from(proposalChange)
    .innerJoin(proposal, eq(proposal.id, proposalChange.proposalId))
    .where(and(eq(proposal.glossaryId, glossaryId), eq(proposal.state, "approved")))
    .orderBy(asc(proposal.approvedAs), asc(proposalChange.name), asc(proposalChange.conceptId))
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

/** What approved and published proposals made of one concept, the newest first. */
export async function conceptHistory(
  { db, tables: { proposal, proposalChange, release, user } }: Reader,
  glossaryId: string,
  conceptId: string,
) {
  const approver = alias(user, "approver")
  return db
    .select({
      proposalId: proposal.id,
      number: proposal.number,
      title: proposal.title,
      kind: proposalChange.kind,
      before: proposalChange.before,
      after: proposalChange.after,
      editor: user.name,
      approver: approver.name,
      releaseNumber: release.number,
      at: proposal.updatedAt,
    })
    .from(proposalChange)
    .innerJoin(proposal, eq(proposal.id, proposalChange.proposalId))
    .leftJoin(user, eq(user.id, proposalChange.editorId))
    .leftJoin(approver, eq(approver.id, proposal.approverId))
    .leftJoin(release, eq(release.id, proposal.releaseId))
    .where(
      and(
        eq(proposal.glossaryId, glossaryId),
        eq(proposalChange.conceptId, conceptId),
        isNotNull(proposal.approvedAs),
        inArray(proposal.state, ["approved", "published"]),
      ),
    )
    .orderBy(desc(proposal.approvedAs))
}

function* batches<Row>(rows: readonly Row[], size: number): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
