import { and, asc, count, desc, eq, gt, inArray, isNotNull, or, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import type { Reader, Writer } from "../database/handle.ts"
import { containsText } from "../kit/contains-text.ts"
import type { Tables } from "../schema/tables.ts"

export type ProposalChangeRow = Tables["proposalChange"]["$inferSelect"]

/** Rows of one statement: PostgreSQL takes 65,535 values, SQLite 32,766. */
const BATCH = 200

/** Who changed concepts in a proposal. */
export async function proposalEditors({ db, tables: { proposalChange, user } }: Reader, proposalId: string) {
  return db
    .selectDistinct({ id: user.id, name: user.name })
    .from(proposalChange)
    .innerJoin(user, eq(user.id, proposalChange.editorId))
    .where(eq(proposalChange.proposalId, proposalId))
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

/** What the approved proposals make of concepts, in the order in which they are applied. */
export async function approvedEdits({ db, tables: { proposal, proposalChange } }: Reader, glossaryId: string) {
  return db
    .select({ proposalId: proposal.id, conceptId: proposalChange.conceptId, after: proposalChange.after })
    .from(proposalChange)
    .innerJoin(proposal, eq(proposal.id, proposalChange.proposalId))
    .where(and(eq(proposal.glossaryId, glossaryId), eq(proposal.state, "approved")))
    .orderBy(asc(proposal.approvedAs), asc(proposalChange.name), asc(proposalChange.conceptId))
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
