import type { SuggestionState } from "@readback/domain"
import { and, asc, count, desc, eq, inArray, isNull, ne } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import type { Tables } from "../schema/tables.ts"

export type SuggestionRow = Tables["suggestion"]["$inferSelect"]
export type DismissalRow = Tables["dismissal"]["$inferSelect"]

export async function insertSuggestion({ db, tables: { suggestion } }: Writer, row: SuggestionRow): Promise<void> {
  await db.insert(suggestion).values(row)
}

/** A suggestion and the classification of the project that it comes from. */
export async function findSuggestion({ db, tables: { suggestion, project } }: Reader, id: string) {
  const [row] = await db
    .select({ suggestion, classification: project.classification })
    .from(suggestion)
    .innerJoin(project, eq(project.id, suggestion.projectId))
    .where(eq(suggestion.id, id))
  return row
}

/** The suggestion, locked until the transaction ends. */
export async function lockSuggestion(tx: Writer, id: string): Promise<SuggestionRow | undefined> {
  const { suggestion } = tx.tables
  const [row] = await lockRows(tx, tx.db.select().from(suggestion).where(eq(suggestion.id, id)), "wait")
  return row
}

export async function updateSuggestion(
  { db, tables: { suggestion } }: Writer,
  id: string,
  change: Partial<SuggestionRow>,
): Promise<void> {
  await db.update(suggestion).set(change).where(eq(suggestion.id, id))
}

/** Suggestions for a glossary from projects of some levels, the newest first. */
export function listSuggestions(
  { db, tables: { suggestion, project, user, proposal } }: Reader,
  filter: { readonly glossaryId: string; readonly state: SuggestionState; readonly levels: readonly string[] },
  limit: number,
) {
  return db
    .select({ suggestion, author: user.name, project: project.name, proposalState: proposal.state })
    .from(suggestion)
    .innerJoin(project, eq(project.id, suggestion.projectId))
    .innerJoin(user, eq(user.id, suggestion.userId))
    .leftJoin(proposal, eq(proposal.id, suggestion.proposalId))
    .where(
      and(
        eq(suggestion.glossaryId, filter.glossaryId),
        eq(suggestion.state, filter.state),
        inArray(project.classification, [...filter.levels]),
      ),
    )
    .orderBy(desc(suggestion.createdAt), desc(suggestion.id))
    .limit(limit)
}

/** How many suggestions of glossaries wait, of projects of some levels. */
export function countOpenSuggestions(
  { db, tables: { suggestion, project } }: Reader,
  glossaryIds: readonly string[],
  levels: readonly string[],
) {
  return db
    .select({ glossaryId: suggestion.glossaryId, count: count() })
    .from(suggestion)
    .innerJoin(project, eq(project.id, suggestion.projectId))
    .where(
      and(
        inArray(suggestion.glossaryId, [...glossaryIds]),
        eq(suggestion.state, "open"),
        inArray(project.classification, [...levels]),
      ),
    )
    .groupBy(suggestion.glossaryId)
}

/** What one person suggested in a project, with what became of it, the newest first. */
export function listOwnSuggestions(
  { db, tables: { suggestion, proposal, release } }: Reader,
  own: { readonly projectId: string; readonly userId: string },
  limit: number,
) {
  return db
    .select({ suggestion, proposalState: proposal.state, releaseNumber: release.number })
    .from(suggestion)
    .leftJoin(proposal, eq(proposal.id, suggestion.proposalId))
    .leftJoin(release, eq(release.id, proposal.releaseId))
    .where(and(eq(suggestion.projectId, own.projectId), eq(suggestion.userId, own.userId)))
    .orderBy(desc(suggestion.createdAt), desc(suggestion.id))
    .limit(limit)
}

/** Notes that a person has seen what became of their suggestions. */
export async function noteSuggestionsSeen(
  { db, tables: { suggestion } }: Writer,
  own: { readonly projectId: string; readonly userId: string },
  seenAt: Date,
): Promise<void> {
  const mine = and(eq(suggestion.projectId, own.projectId), eq(suggestion.userId, own.userId))
  await db
    .update(suggestion)
    .set({ seenAt })
    .where(and(mine, ne(suggestion.state, "open"), isNull(suggestion.seenAt)))
}

/** Stores that a finding is wrong; the same again changes nothing. */
export async function insertDismissal({ db, tables: { dismissal } }: Writer, row: DismissalRow): Promise<void> {
  await db.insert(dismissal).values(row).onConflictDoNothing()
}

export async function deleteDismissal(
  { db, tables: { dismissal } }: Writer,
  own: { readonly id: string; readonly userId: string },
): Promise<void> {
  await db.delete(dismissal).where(and(eq(dismissal.id, own.id), eq(dismissal.userId, own.userId)))
}

export async function findDismissal({ db, tables: { dismissal } }: Reader, id: string) {
  const [row] = await db.select().from(dismissal).where(eq(dismissal.id, id))
  return row
}

/** What a person dismissed in one task. */
export function dismissalsOfTask(
  { db, tables: { dismissal } }: Reader,
  own: { readonly assignmentId: string; readonly userId: string },
) {
  return db
    .select()
    .from(dismissal)
    .where(and(eq(dismissal.assignmentId, own.assignmentId), eq(dismissal.userId, own.userId)))
    .orderBy(asc(dismissal.createdAt))
}

/** Dismissed findings of a glossary's terms, from projects of some levels, with who said so. */
export function dismissalsOfGlossary(
  { db, tables: { dismissal, project, user } }: Reader,
  filter: { readonly glossaryId: string; readonly levels: readonly string[] },
  limit: number,
) {
  return db
    .select({ dismissal, project: project.name, author: user.name })
    .from(dismissal)
    .innerJoin(project, eq(project.id, dismissal.projectId))
    .innerJoin(user, eq(user.id, dismissal.userId))
    .where(and(eq(dismissal.glossaryId, filter.glossaryId), inArray(project.classification, [...filter.levels])))
    .orderBy(desc(dismissal.createdAt), desc(dismissal.id))
    .limit(limit)
}

/** Dismissed findings of one term, from projects of some levels, with who said so and which release found it, the newest first. */
export function dismissalsOfTerm(
  { db, tables: { dismissal, project, release, user } }: Reader,
  filter: {
    readonly glossaryId: string
    readonly conceptId: string
    readonly termId: string
    readonly levels: readonly string[]
  },
  limit: number,
) {
  return db
    .select({ dismissal, project: project.name, author: user.name, releaseNumber: release.number })
    .from(dismissal)
    .innerJoin(project, eq(project.id, dismissal.projectId))
    .innerJoin(user, eq(user.id, dismissal.userId))
    .leftJoin(release, eq(release.id, dismissal.releaseId))
    .where(
      and(
        eq(dismissal.glossaryId, filter.glossaryId),
        eq(dismissal.conceptId, filter.conceptId),
        eq(dismissal.termId, filter.termId),
        inArray(project.classification, [...filter.levels]),
      ),
    )
    .orderBy(desc(dismissal.createdAt), desc(dismissal.id))
    .limit(limit)
}

/** The responses that people read in judgments under releases of a glossary, with how many read each. */
export function judgedResponses(
  { db, tables: { assignment, comparisonResponse, response, release } }: Reader,
  glossaryId: string,
  responseIds: readonly string[],
) {
  return db
    .select({ responseId: response.id, readers: count() })
    .from(assignment)
    .innerJoin(release, eq(release.id, assignment.releaseId))
    .innerJoin(comparisonResponse, eq(comparisonResponse.comparisonId, assignment.comparisonId))
    .innerJoin(response, eq(response.id, comparisonResponse.responseId))
    .where(
      and(
        eq(release.glossaryId, glossaryId),
        eq(assignment.state, "submitted"),
        inArray(response.id, [...responseIds]),
      ),
    )
    .groupBy(response.id)
}
