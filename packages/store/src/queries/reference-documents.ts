import { and, asc, desc, eq, gt, inArray } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export type ReferenceDocumentRow = Tables["referenceDocument"]["$inferSelect"]
export type CandidateRow = Tables["candidate"]["$inferSelect"]

export async function insertReferenceDocument(
  { db, tables: { referenceDocument } }: Writer,
  row: ReferenceDocumentRow,
): Promise<void> {
  await db.insert(referenceDocument).values(row)
}

/** A reference document without its text. */
export async function findReferenceDocument({ db, tables: { referenceDocument } }: Reader, id: string) {
  const { glossaryId, name } = referenceDocument
  const [row] = await db.select({ glossaryId, name }).from(referenceDocument).where(eq(referenceDocument.id, id))
  return row
}

/** The reference documents of a glossary without their texts, the newest first. */
export function listReferenceDocuments({ db, tables: { referenceDocument, user } }: Reader, glossaryId: string) {
  const { id, name, wordCount, createdAt } = referenceDocument
  return db
    .select({ id, name, wordCount, createdAt, author: user.name })
    .from(referenceDocument)
    .leftJoin(user, eq(user.id, referenceDocument.createdBy))
    .where(eq(referenceDocument.glossaryId, glossaryId))
    .orderBy(desc(createdAt), desc(id))
}

/** The reference document after another one, by id: texts are read one at a time, because they are large. */
export async function nextReferenceDocument(
  { db, tables: { referenceDocument } }: Reader,
  glossaryId: string,
  after: string,
) {
  const { id, text } = referenceDocument
  const [row] = await db
    .select({ id, text })
    .from(referenceDocument)
    .where(and(eq(referenceDocument.glossaryId, glossaryId), gt(id, after)))
    .orderBy(asc(id))
    .limit(1)
  return row
}

export async function deleteReferenceDocument(
  { db, tables: { referenceDocument } }: Writer,
  id: string,
): Promise<void> {
  await db.delete(referenceDocument).where(eq(referenceDocument.id, id))
}

/** What was decided of candidates, by their keys; one whose change was taken out of its draft is undecided again. */
export async function decidedCandidates(
  { db, tables: { candidate, proposal, proposalChange } }: Reader,
  glossaryId: string,
) {
  const rows = await db
    .select({
      key: candidate.key,
      decision: candidate.decision,
      state: proposal.state,
      changed: proposalChange.conceptId,
    })
    .from(candidate)
    .leftJoin(proposal, eq(proposal.id, candidate.proposalId))
    .leftJoin(
      proposalChange,
      and(eq(proposalChange.proposalId, candidate.proposalId), eq(proposalChange.conceptId, candidate.conceptId)),
    )
    .where(eq(candidate.glossaryId, glossaryId))
  return rows.filter(
    ({ decision, state, changed }) =>
      decision === "rejected" || state === "published" || (state !== "withdrawn" && changed !== null),
  )
}

/** Stores what was decided of candidates; a later decision replaces an earlier one. */
export async function putCandidates(
  { db, tables: { candidate } }: Writer,
  rows: readonly CandidateRow[],
): Promise<void> {
  for (const row of rows)
    await db
      .insert(candidate)
      .values(row)
      .onConflictDoUpdate({ target: [candidate.glossaryId, candidate.key], set: row })
}

/** Forgets that candidates were rejected, so that they are shown again. */
export async function deleteRejections(
  { db, tables: { candidate } }: Writer,
  glossaryId: string,
  keys: readonly string[],
): Promise<void> {
  await db
    .delete(candidate)
    .where(
      and(eq(candidate.glossaryId, glossaryId), eq(candidate.decision, "rejected"), inArray(candidate.key, [...keys])),
    )
}
