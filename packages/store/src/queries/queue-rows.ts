import { and, asc, count, desc, eq, exists, gt, inArray, lt, notExists, type SQL, sql } from "drizzle-orm"
import type { QueueState } from "@readback/domain"
import type { Reader } from "../database/handle.ts"
import { containsText } from "../kit/contains-text.ts"

/** Where in the queue something stands, in the order of its list. */
export interface QueuePlace {
  readonly id: string
  readonly group: string
  readonly priority: number
}

/** Which rows of the queue to read: after a place, of one group or of all. */
export interface QueuePage {
  readonly projectId: string
  readonly group: string | undefined
  readonly after: QueuePlace | undefined
  readonly limit: number
}

const held = ["leased", "reserved"] as const

/** Where a comparison stands; undefined where the project has none of that id. */
export async function queuePlace(
  { db, tables: { comparison } }: Reader,
  projectId: string,
  id: string,
): Promise<QueuePlace | undefined> {
  const { labelerGroup: group, priority } = comparison
  const [row] = await db
    .select({ id: comparison.id, group, priority })
    .from(comparison)
    .where(and(eq(comparison.projectId, projectId), eq(comparison.id, id)))
  return row
}

/** Comparisons with open slots, by group and then in order of priority and age: along the index that claims use. */
export async function waitingPage(reader: Reader, page: QueuePage): Promise<readonly QueuePlace[]> {
  const { comparison } = reader.tables
  const { after, group } = page
  const isIn = (name: string) => eq(comparison.labelerGroup, name)
  const parts =
    after === undefined
      ? [group === undefined ? undefined : isIn(group)]
      : [
          and(isIn(after.group), eq(comparison.priority, after.priority), gt(comparison.id, after.id)),
          and(isIn(after.group), lt(comparison.priority, after.priority)),
          ...(group === undefined ? [gt(comparison.labelerGroup, after.group)] : []),
        ]
  const found: QueuePlace[] = []
  // One seek of the index after the other: a single condition of all three would walk it from its beginning.
  for (const part of parts) {
    if (found.length >= page.limit) break
    const limit = page.limit - found.length
    found.push(...(await waitingQuery(reader, page.projectId, part, limit)))
  }
  return found
}

/** The open comparisons of a project under a further condition. */
export function waitingQuery(
  { db, tables: { comparison } }: Reader,
  projectId: string,
  part: SQL | undefined,
  limit: number,
) {
  return db
    .select({ id: comparison.id, group: comparison.labelerGroup, priority: comparison.priority })
    .from(comparison)
    .where(and(eq(comparison.projectId, projectId), sql`${comparison.openSlots} > 0`, part))
    .orderBy(asc(comparison.labelerGroup), desc(comparison.priority), asc(comparison.id))
    .limit(limit)
}

/** Comparisons that are closed, of known answer, or hidden, in order of id. */
export function closedQuery(reader: Reader, state: "done" | "gold" | "hidden", page: QueuePage) {
  const { db, tables } = reader
  const { comparison, assignment } = tables
  const { labelerGroup, priority, openSlots, isGold, isHidden } = comparison
  const hold = db
    .select({ one: sql`1` })
    .from(assignment)
    .where(and(eq(assignment.comparisonId, comparison.id), inArray(assignment.state, held)))
  const conditions = {
    done: [sql`${openSlots} = 0`, sql`not ${isGold}`, sql`not ${isHidden}`, notExists(hold)],
    gold: [sql`${isGold}`, sql`not ${isHidden}`],
    hidden: [sql`${isHidden}`],
  }
  return db
    .select({ id: comparison.id, group: labelerGroup, priority })
    .from(comparison)
    .where(
      and(
        eq(comparison.projectId, page.projectId),
        gt(comparison.id, page.after?.id ?? ""),
        ...conditions[state],
        page.group === undefined ? undefined : eq(labelerGroup, page.group),
      ),
    )
    .orderBy(asc(comparison.id))
    .limit(page.limit)
}

/** Comparisons that somebody holds or that are kept for somebody, in order of id; with `before`, since that instant. */
export function heldQuery({ db, tables: { comparison, assignment } }: Reader, page: QueuePage, before?: Date) {
  return db
    .selectDistinct({ id: assignment.comparisonId, group: comparison.labelerGroup, priority: comparison.priority })
    .from(assignment)
    .innerJoin(comparison, eq(comparison.id, assignment.comparisonId))
    .where(
      and(
        eq(assignment.projectId, page.projectId),
        sql`${assignment.state} in ('leased', 'reserved')`,
        gt(assignment.comparisonId, page.after?.id ?? ""),
        page.group === undefined ? undefined : eq(comparison.labelerGroup, page.group),
        before === undefined ? undefined : lt(assignment.leasedAt, before),
      ),
    )
    .orderBy(asc(assignment.comparisonId))
    .limit(page.limit)
}

/**
 * Open comparisons of a group that each of some people has or had and cannot come back to, in order of id. `people` has
 * whoever held the fewest first: only what that person had is looked at. Of nobody, all open ones.
 */
export function exhaustedPage(
  { db, tables: { comparison, assignment } }: Reader,
  page: QueuePage & { readonly group: string },
  people: readonly string[],
) {
  const place = { id: comparison.id, group: comparison.labelerGroup, priority: comparison.priority }
  const open = [
    eq(comparison.projectId, page.projectId),
    eq(comparison.labelerGroup, page.group),
    sql`${comparison.openSlots} > 0`,
    gt(comparison.id, page.after?.id ?? ""),
  ]
  const [fewest] = people
  if (fewest === undefined) {
    return db
      .select(place)
      .from(comparison)
      .where(and(...open))
      .orderBy(asc(comparison.id))
      .limit(page.limit)
  }
  const finished = db
    .select({ total: sql`count(*)` })
    .from(assignment)
    .where(
      and(
        eq(assignment.comparisonId, comparison.id),
        inArray(assignment.userId, [...people]),
        sql`${assignment.state} <> 'expired'`,
      ),
    )
  const theirs = db
    .select({ id: assignment.comparisonId })
    .from(assignment)
    .where(and(eq(assignment.userId, fewest), eq(assignment.projectId, page.projectId)))
  return db
    .select(place)
    .from(comparison)
    .where(and(...open, inArray(comparison.id, theirs), sql`${finished} = ${people.length}`))
    .orderBy(asc(comparison.id))
    .limit(page.limit)
}

/** The labeler groups of a project's open comparisons: one seek of the index each. */
export async function openGroups(
  { db, tables: { comparison } }: Reader,
  projectId: string,
): Promise<readonly string[]> {
  const groups: string[] = []
  for (;;) {
    const last = groups.at(-1)
    const [row] = await db
      .select({ group: comparison.labelerGroup })
      .from(comparison)
      .where(
        and(
          eq(comparison.projectId, projectId),
          sql`${comparison.openSlots} > 0`,
          last === undefined ? undefined : gt(comparison.labelerGroup, last),
        ),
      )
      .orderBy(asc(comparison.labelerGroup))
      .limit(1)
    if (row === undefined) return groups
    groups.push(row.group)
  }
}

/** Those of some comparisons whose prompt holds some words. */
export async function withWords(reader: Reader, ids: readonly string[], words: string): Promise<ReadonlySet<string>> {
  const { comparison, prompt } = reader.tables
  // The messages are stored as JSON, so the words are sought as JSON writes them.
  const written = JSON.stringify(words).slice(1, -1)
  const matching = reader.db
    .select({ one: sql`1` })
    .from(prompt)
    .where(and(eq(prompt.id, comparison.promptId), containsText(reader, prompt.messages, written)))
  const rows = await reader.db
    .select({ id: comparison.id })
    .from(comparison)
    .where(and(inArray(comparison.id, [...ids]), exists(matching)))
  return new Set(rows.map(({ id }) => id))
}

/** What a lead reads of some comparisons, without judgments and holds. */
export function queueRows({ db, tables: { comparison, comparisonResponse, prompt } }: Reader, ids: readonly string[]) {
  const responses = db
    .select({ total: sql`count(*)` })
    .from(comparisonResponse)
    .where(eq(comparisonResponse.comparisonId, comparison.id))
  return db
    .select({
      comparison,
      messages: prompt.messages,
      domain: prompt.domain,
      responses: sql<number>`${responses}`.mapWith(Number),
    })
    .from(comparison)
    .innerJoin(prompt, eq(prompt.id, comparison.promptId))
    .where(inArray(comparison.id, [...ids]))
}

/** Who holds some comparisons, since when and until when. */
export function holdsOf({ db, tables: { assignment } }: Reader, ids: readonly string[]) {
  return db
    .select({
      assignmentId: assignment.id,
      comparisonId: assignment.comparisonId,
      userId: assignment.userId,
      state: assignment.state,
      since: assignment.leasedAt,
      until: assignment.expiresAt,
    })
    .from(assignment)
    .where(and(inArray(assignment.comparisonId, [...ids]), inArray(assignment.state, held)))
    .orderBy(asc(assignment.leasedAt))
}

/** How many comparisons of a project are in a state that is listed along an index; counting ends at `most`. */
export async function countInState(
  reader: Reader,
  projectId: string,
  state: Exclude<QueueState, "stuck">,
  most: number,
): Promise<number> {
  const page = { projectId, group: undefined, after: undefined, limit: most }
  const listed =
    state === "waiting"
      ? waitingQuery(reader, projectId, undefined, most)
      : state === "leased"
        ? heldQuery(reader, page)
        : closedQuery(reader, state, page)
  const [row] = await reader.db.select({ total: count() }).from(listed.as("listed"))
  return row?.total ?? 0
}

/** The ids of the comparisons that some assignments are of. */
export async function comparisonsHeld(
  { db, tables: { assignment } }: Reader,
  projectId: string,
  assignmentIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: assignment.comparisonId })
    .from(assignment)
    .where(and(eq(assignment.projectId, projectId), inArray(assignment.id, [...assignmentIds])))
  return rows.map(({ id }) => id)
}
