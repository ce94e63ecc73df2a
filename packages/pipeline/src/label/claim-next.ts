import {
  type AssignmentRow,
  comparisonMaterial,
  countOwnCounted,
  expireLeases,
  findNextGold,
  insertAssignment,
  liveLeases,
  lockCandidate,
  lockExpiredOwn,
  lockMembership,
  lockReserved,
  noteBegun,
  type ProjectRow,
  takeSlot,
  updateAssignment,
  type Writer,
} from "@readback/store"
import { authorizeProject, type ProjectAccess } from "../authorize.ts"
import type { Context } from "../context.ts"
import { displayOrder } from "./display-order.ts"
import { readTask, type Task } from "./task.ts"

/** Most tasks one person holds in one project: the open one and the one prepared behind it. */
const MAX_HELD = 2

/** The next task, or why there is none. */
export type ClaimAnswer =
  | { readonly kind: "task"; readonly task: Task }
  /** What the person holds is all they may hold at once. */
  | { readonly kind: "waiting" }
  /** Nothing is open for them, or they have made as many judgments as one person may. */
  | { readonly kind: "none"; readonly reason: "empty" | "limit" }

interface Claimer extends ProjectAccess {
  readonly member: NonNullable<Awaited<ReturnType<typeof lockMembership>>>
}

/**
 * The person's next task: one they already hold that is not in `holding` (a reload, or a claim whose answer was lost),
 * else one that a lead keeps for them, else one of theirs that ran out with a draft, else the first open comparison they
 * never held or, as often as the project asks for it, one of known answer, else one that ran out untouched.
 */
export async function claimNext(
  ctx: Context,
  input: { projectId: string; holding: readonly string[] },
): Promise<ClaimAnswer> {
  const { projectId, holding } = input
  const access = await authorizeProject(ctx, "task:claim", projectId)
  const { person, project } = access
  return ctx.store.write(async (tx) => {
    const now = ctx.clock()
    const member = await lockMembership(tx, projectId, person.id)
    if (member === undefined) return { kind: "none", reason: "empty" }
    await expireLeases(tx, projectId, now)
    const held = await liveLeases(tx, person.id, projectId, now)
    const resumed = held.find((lease) => !holding.includes(lease.id))
    if (resumed !== undefined) return { kind: "task", task: await readTask(tx, resumed) }
    if (held.length >= MAX_HELD) return { kind: "waiting" }

    const own = { projectId, userId: person.id, group: member.labelerGroup }
    // A reservation is the lead's word, and holds its slot already: no limit and no order is asked.
    const kept = await renew(ctx, tx, project, await lockReserved(tx, own))
    if (kept !== undefined) return { kind: "task", task: await readTask(tx, kept) }
    const { maxPerPerson } = project.settings
    const made = maxPerPerson === null ? 0 : await countOwnCounted(tx, projectId, person.id)
    if (maxPerPerson !== null && made + held.length >= maxPerPerson) return { kind: "none", reason: "limit" }
    const lease =
      (await renew(ctx, tx, project, await lockExpiredOwn(tx, own, "with-draft"))) ??
      (await begin(ctx, tx, { ...access, member })) ??
      (await renew(ctx, tx, project, await lockExpiredOwn(tx, own, "any")))
    return lease === undefined ? { kind: "none", reason: "empty" } : { kind: "task", task: await readTask(tx, lease) }
  })
}

/** Leases an assignment of the person's own anew. One that is reserved holds its slot already. */
async function renew(
  ctx: Context,
  tx: Writer,
  { releaseId }: Pick<ProjectRow, "releaseId">,
  former: AssignmentRow | undefined,
): Promise<AssignmentRow | undefined> {
  if (former === undefined) return undefined
  if (former.state !== "reserved") await takeSlot(tx, former.comparisonId)
  const leasedAt = ctx.clock()
  const change = {
    state: "leased",
    token: former.token + 1,
    releaseId,
    leasedAt,
    expiresAt: new Date(leasedAt.getTime() + ctx.leaseMs),
    closedAt: null,
  } as const
  await updateAssignment(tx, former.id, change)
  return { ...former, ...change }
}

async function begin(ctx: Context, tx: Writer, claimer: Claimer): Promise<AssignmentRow | undefined> {
  const { person, project, member } = claimer
  const found = await nextComparison(ctx, tx, claimer)
  if (found === undefined) return undefined
  await takeSlot(tx, found.id)
  const material = await comparisonMaterial(tx, found.id)
  const responseIds = material?.responses.map((response) => response.id) ?? []
  const leasedAt = ctx.clock()
  const lease = {
    id: ctx.newId(),
    projectId: project.id,
    comparisonId: found.id,
    userId: person.id,
    state: "leased",
    token: 1,
    displayOrder: displayOrder(responseIds, member.begun, `${project.id} ${person.id}`),
    releaseId: project.releaseId,
    leasedAt,
    expiresAt: new Date(leasedAt.getTime() + ctx.leaseMs),
  } as const
  await insertAssignment(tx, lease)
  await noteBegun(tx, { projectId: project.id, userId: person.id, cursor: found.cursor })
  return { ...lease, closedAt: null }
}

async function nextComparison(ctx: Context, tx: Writer, { person, project, member }: Claimer) {
  const { goldShare, order } = project.settings
  const group = member.labelerGroup
  const own = { projectId: project.id, userId: person.id }
  const cursor = member.cursor ?? { order, groups: {} }
  if (goldShare > 0 && ctx.random() < goldShare) {
    const id = await findNextGold(tx, { ...own, group })
    if (id !== undefined) return { id, cursor }
  }
  // What is kept for the person's group comes first.
  const groups = group === "" ? [""] : [group, ""]
  return lockCandidate(tx, { ...own, groups, order, cursor: member.cursor, now: ctx.clock() })
}
