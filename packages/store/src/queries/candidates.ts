import { and, asc, desc, eq, gt, gte, lt, notExists, sql } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { ClaimCursor } from "../schema/people.ts"

type ClaimOrder = ClaimCursor["order"]

/** Where in the queue to look: all of it, behind a cursor of the same rank or a lower one, or what reopened since. */
type CandidatePart = "front" | "same-rank" | "lower-rank" | "reopened"

/** Whose next comparison is looked for, of which groups in this order, and how far they have searched already. */
export interface CandidateSearch {
  readonly projectId: string
  readonly userId: string
  readonly groups: readonly string[]
  readonly order: ClaimOrder
  readonly cursor: ClaimCursor | null
  readonly now: Date
}

/** A locked comparison, and the cursor from which the next search goes on. */
export interface Candidate {
  readonly id: string
  readonly cursor: ClaimCursor
}

/**
 * How long a cursor is trusted. What it passed over without a mark comes up again after that at the latest: rows that
 * another claim had locked, and rows whose uncertainty rose.
 */
const CURSOR_MS = 10 * 60_000

/** A slot given back bears the time of its transaction, which may have ended after a search that began later. */
const SLACK_MS = 60_000

interface Place {
  readonly id: string
  readonly rank: number
}

/** The first comparison of a group with an open slot that the person never held, in one part of the queue. */
export function candidateQuery(
  { db, tables: { comparison, assignment } }: Reader,
  order: ClaimOrder,
  part: CandidatePart,
) {
  const column = order === "priority" ? comparison.priority : comparison.uncertainty
  const rank = order === "oldest" ? undefined : column
  const own = { rank: sql.placeholder("rank"), id: sql.placeholder("id") }
  const mine = db
    .select({ one: sql`1` })
    .from(assignment)
    .where(and(eq(assignment.comparisonId, comparison.id), eq(assignment.userId, sql.placeholder("userId"))))
  const within = {
    front: [],
    "same-rank": [...(rank === undefined ? [] : [eq(rank, own.rank)]), gt(comparison.id, own.id)],
    "lower-rank": [lt(column, own.rank)],
    reopened: [gte(comparison.reopenedAt, sql.param(sql.placeholder("since"), comparison.reopenedAt))],
  }[part]
  // What reopened is few: sorting it must not tempt the planner into walking the whole queue in order.
  const isFew = part === "reopened"
  const byRank = rank === undefined ? [] : [isFew ? sql`+${rank} desc` : desc(rank)]
  const byAge = isFew ? sql`${comparison.id} || ''` : asc(comparison.id)
  return db
    .select({ id: comparison.id, rank: sql<number>`${rank ?? 0}`.mapWith(Number) })
    .from(comparison)
    .where(
      and(
        eq(comparison.projectId, sql.placeholder("projectId")),
        eq(comparison.labelerGroup, sql.placeholder("group")),
        sql`${comparison.openSlots} > 0`,
        notExists(mine),
        ...within,
      ),
    )
    .orderBy(...byRank, byAge)
    .limit(1)
}

type Look = "unlocked" | "wait" | "skip-locked"

function find(
  tx: Writer,
  { projectId, userId, order }: CandidateSearch,
  group: string,
  part: CandidatePart,
  look: Look,
  from: { rank?: number; id?: string; since?: Date } = {},
): Promise<readonly Place[]> {
  const query = preparedQuery(`candidate-${order}-${part}-${look}`, (handle: Writer) => {
    const built = candidateQuery(handle, order, part)
    return look === "unlocked" ? built : lockRows(handle, built, look)
  })
  return query(tx, { projectId, userId, group, ...from })
}

/**
 * The next comparison with an open slot that the person never held, locked until the transaction ends. The search goes
 * on where the last one ended, so that it does not walk over all that the person has judged and others have not. Locked
 * rows are passed over first, so that claimers do not queue behind one another; only when nothing else is left does it
 * look at everything and wait, so that an answer of "nothing" is true.
 */
export async function lockCandidate(tx: Writer, search: CandidateSearch): Promise<Candidate | undefined> {
  for (const group of search.groups) {
    const found = await goOn(tx, search, group)
    if (found !== undefined) return found
  }
  for (const group of search.groups) {
    const place = await first(tx, search, group)
    if (place !== undefined) return { id: place.id, cursor: moved(search, group, place, search.now.getTime()) }
  }
  return undefined
}

async function goOn(tx: Writer, search: CandidateSearch, group: string): Promise<Candidate | undefined> {
  const now = search.now.getTime()
  const known = search.cursor?.order === search.order ? search.cursor.groups[group] : undefined
  if (known === undefined || now - known.since > CURSOR_MS) {
    const [place] = await find(tx, search, group, "front", "skip-locked")
    return place === undefined ? undefined : { id: place.id, cursor: moved(search, group, place, now) }
  }
  const { rank, id, since } = known
  const [same] = await find(tx, search, group, "same-rank", "skip-locked", { rank, id })
  const isRanked = search.order !== "oldest"
  const [behind] =
    same === undefined && isRanked ? await find(tx, search, group, "lower-rank", "skip-locked", { rank }) : [same]
  const [reopened] = await find(tx, search, group, "reopened", "skip-locked", { since: new Date(since - SLACK_MS) })
  if (behind === undefined || (reopened !== undefined && isBefore(reopened, behind))) {
    return reopened === undefined ? undefined : { id: reopened.id, cursor: moved(search, group, known, since) }
  }
  return { id: behind.id, cursor: moved(search, group, behind, since) }
}

async function first(tx: Writer, search: CandidateSearch, group: string): Promise<Place | undefined> {
  if (tx.dialect === "sqlite") return (await find(tx, search, group, "front", "unlocked"))[0]
  for (;;) {
    const [place] = await find(tx, search, group, "front", "wait")
    if (place !== undefined) return place
    // The row waited for may have lost its last slot while others opened: ask again until an unlocked look finds none.
    if ((await find(tx, search, group, "front", "unlocked")).length === 0) return undefined
  }
}

function isBefore(one: Place, other: Place): boolean {
  return one.rank === other.rank ? one.id < other.id : one.rank > other.rank
}

function moved({ order, cursor }: CandidateSearch, group: string, { rank, id }: Place, since: number): ClaimCursor {
  const groups = cursor?.order === order ? cursor.groups : {}
  return { order, groups: { ...groups, [group]: { rank, id, since } } }
}
