import { and, asc, count, eq, inArray, sql } from "drizzle-orm"
import type { MemberRole } from "@readback/domain"
import type { Reader, Writer } from "../database/handle.ts"
import { lockRows } from "../database/lock-rows.ts"
import { preparedQuery } from "../database/prepared-query.ts"
import type { ClaimCursor } from "../schema/people.ts"
import type { Tables } from "../schema/tables.ts"

export type ProjectRow = Tables["project"]["$inferSelect"]

const access = preparedQuery("project-access", ({ db, tables: { project, membership } }: Reader) =>
  db
    .select({ project, memberRole: membership.role })
    .from(project)
    .leftJoin(membership, and(eq(membership.projectId, project.id), eq(membership.userId, sql.placeholder("userId"))))
    .where(eq(project.id, sql.placeholder("projectId"))),
)

/** A project and the role one person holds in it; undefined where there is no such project. */
export async function projectAccess(reader: Reader, projectId: string, userId: string) {
  const [row] = await access(reader, { projectId, userId })
  return row
}

/** Projects at the given levels, by name; with `memberId`, only those that person is a member of. */
export function listProjects(
  { db, tables: { project, membership, release, glossary } }: Reader,
  filter: { levels: readonly string[]; userId: string; onlyMember: boolean },
) {
  const query = db
    .select({
      id: project.id,
      name: project.name,
      description: project.description,
      classification: project.classification,
      memberRole: membership.role,
      glossaryId: glossary.id,
      glossaryName: glossary.name,
      releaseNumber: release.number,
    })
    .from(project)
    .leftJoin(membership, and(eq(membership.projectId, project.id), eq(membership.userId, filter.userId)))
    .leftJoin(release, eq(release.id, project.releaseId))
    .leftJoin(glossary, eq(glossary.id, release.glossaryId))
  const visible = inArray(project.classification, [...filter.levels])
  return query
    .where(filter.onlyMember ? and(visible, eq(membership.userId, filter.userId)) : visible)
    .orderBy(asc(project.name))
}

export async function findProjectByName({ db, tables: { project } }: Reader, classification: string, name: string) {
  const [row] = await db
    .select({ id: project.id })
    .from(project)
    .where(and(eq(project.classification, classification), eq(project.name, name)))
  return row
}

export async function insertProject({ db, tables: { project } }: Writer, row: Tables["project"]["$inferInsert"]) {
  await db.insert(project).values(row)
}

export async function updateProject(
  { db, tables: { project } }: Writer,
  id: string,
  change: Pick<ProjectRow, "name" | "description" | "releaseId" | "followsNewest" | "profile" | "settings">,
) {
  await db.update(project).set(change).where(eq(project.id, id))
}

/** Projects that follow the newest release of a glossary, locked until the transaction ends. */
export async function projectsFollowing(tx: Writer, glossaryId: string) {
  const { project, release } = tx.tables
  const ofGlossary = tx.db.select({ id: release.id }).from(release).where(eq(release.glossaryId, glossaryId))
  return lockRows(
    tx,
    tx.db
      .select({ id: project.id, releaseId: project.releaseId, profile: project.profile })
      .from(project)
      .where(and(eq(project.followsNewest, true), inArray(project.releaseId, ofGlossary))),
    "wait",
  )
}

/** Lets a project go on to another release. */
export async function setProjectRelease(
  { db, tables: { project } }: Writer,
  id: string,
  releaseId: string,
): Promise<void> {
  await db.update(project).set({ releaseId }).where(eq(project.id, id))
}

/** Members of a project, by name. */
export function listMembers({ db, tables: { membership, user } }: Reader, projectId: string) {
  return db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: membership.role,
      labelerGroup: membership.labelerGroup,
      begun: membership.begun,
      clearance: user.clearance,
      isActive: user.isActive,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.projectId, projectId))
    .orderBy(asc(user.name))
}

export async function setMember(
  { db, tables: { membership } }: Writer,
  row: { projectId: string; userId: string; role: MemberRole; createdAt: Date },
): Promise<void> {
  await db
    .insert(membership)
    .values(row)
    .onConflictDoUpdate({ target: [membership.projectId, membership.userId], set: { role: row.role } })
}

/** What claiming needs of a membership, locked until the transaction ends, so that one member's claims wait for each other. */
export async function lockMembership(tx: Writer, projectId: string, userId: string) {
  const [row] = await membershipLocked(tx, { projectId, userId })
  return row
}

const membershipLocked = preparedQuery("membership-locked", (tx: Writer) => {
  const { membership } = tx.tables
  const { labelerGroup, begun, cursor } = membership
  const own = and(
    eq(membership.projectId, sql.placeholder("projectId")),
    eq(membership.userId, sql.placeholder("userId")),
  )
  return lockRows(tx, tx.db.select({ labelerGroup, begun, cursor }).from(membership).where(own), "wait")
})

const begunChanged = preparedQuery("membership-begun", ({ db, tables: { membership } }: Writer) =>
  db
    .update(membership)
    .set({
      begun: sql`${membership.begun} + 1`,
      cursor: sql`${sql.param(sql.placeholder("cursor"), membership.cursor)}`,
    })
    .where(
      and(eq(membership.projectId, sql.placeholder("projectId")), eq(membership.userId, sql.placeholder("userId"))),
    ),
)

/** Notes that a member began one more comparison, and where the search for the next goes on. */
export async function noteBegun(
  tx: Writer,
  member: { projectId: string; userId: string; cursor: ClaimCursor },
): Promise<void> {
  await begunChanged(tx, member)
}

/** Notes that a member began one more comparison, which was not found by searching. */
export async function countBegun(
  { db, tables: { membership } }: Writer,
  projectId: string,
  userId: string,
): Promise<void> {
  await db
    .update(membership)
    .set({ begun: sql`${membership.begun} + 1` })
    .where(and(eq(membership.projectId, projectId), eq(membership.userId, userId)))
}

/** Lets all members of a project search from the front again, because comparisons may stand elsewhere in the queue. */
export async function resetCursors({ db, tables: { membership } }: Writer, projectId: string): Promise<void> {
  await db.update(membership).set({ cursor: null }).where(eq(membership.projectId, projectId))
}

/** Changes the labeler group of a member; false where there is none. */
export async function setMemberGroup(
  { db, tables: { membership } }: Writer,
  projectId: string,
  userId: string,
  group: string,
): Promise<boolean> {
  const changed = await db
    .update(membership)
    .set({ labelerGroup: group, cursor: null })
    .where(and(eq(membership.projectId, projectId), eq(membership.userId, userId)))
    .returning({ userId: membership.userId })
  return changed.length > 0
}

export async function removeMember({ db, tables: { membership } }: Writer, projectId: string, userId: string) {
  await db.delete(membership).where(and(eq(membership.projectId, projectId), eq(membership.userId, userId)))
}

/**
 * What a project holds and how far labeling is. `wanted`, `open`, `leased` and `judged` count judgments; what is hidden
 * and what has a known answer is left out. `judged` follows from the others, because the queue keeps its counter exact.
 */
export async function projectCounts({ db, tables: { prompt, comparison, assignment } }: Reader, projectId: string) {
  const counted = and(eq(comparison.projectId, projectId), eq(comparison.isGold, false), eq(comparison.isHidden, false))
  const [prompts] = await db.select({ total: count() }).from(prompt).where(eq(prompt.projectId, projectId))
  const [queue] = await db
    .select({
      comparisons: count(),
      wanted: sql<number>`coalesce(sum(${comparison.overlap}), 0)`.mapWith(Number),
      open: sql<number>`coalesce(sum(${comparison.openSlots}), 0)`.mapWith(Number),
    })
    .from(comparison)
    .where(counted)
  const [held] = await db
    .select({ total: count() })
    .from(assignment)
    .innerJoin(comparison, eq(comparison.id, assignment.comparisonId))
    .where(and(eq(assignment.projectId, projectId), sql`${assignment.state} in ('leased', 'reserved')`, counted))
  const [wanted, open, leased] = [queue?.wanted ?? 0, queue?.open ?? 0, held?.total ?? 0]
  return {
    prompts: prompts?.total ?? 0,
    comparisons: queue?.comparisons ?? 0,
    wanted,
    open,
    leased,
    judged: wanted - open - leased,
  }
}
