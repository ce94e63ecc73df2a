import {
  type AssignmentRow,
  comparisonMaterial,
  expireLeases,
  insertAssignment,
  liveLeases,
  lockCandidate,
  lockExpiredOwn,
  lockMembership,
  takeSlot,
  updateAssignment,
  type Writer,
} from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { shuffle } from "./shuffle.ts"
import { readTask, type Task } from "./task.ts"

/** Most tasks one person holds in one project: the open one and the one prepared behind it. */
const MAX_HELD = 2

/**
 * The person's next task: one they already hold that is not in `holding` (a reload, or a claim whose answer was lost),
 * else one of theirs that ran out with a draft, else the first open comparison they never held, else one that ran out
 * untouched. `kind: "waiting"` says that `holding` is all they may hold at once; `kind: "none"` that nothing is open for
 * them.
 */
export async function claimNext(
  ctx: Context,
  input: { projectId: string; holding: readonly string[] },
): Promise<{ kind: "task"; task: Task } | { kind: "none" } | { kind: "waiting" }> {
  const { projectId, holding } = input
  const { person } = await authorizeProject(ctx, "task:claim", projectId)
  const own = { projectId, userId: person.id }
  return ctx.store.write(async (tx) => {
    const now = ctx.clock()
    if (!(await lockMembership(tx, projectId, person.id))) return { kind: "none" }
    await expireLeases(tx, projectId, now)
    const held = await liveLeases(tx, person.id, projectId, now)
    const resumed = held.find((lease) => !holding.includes(lease.id))
    if (resumed !== undefined) return { kind: "task", task: await readTask(tx, resumed) }
    if (held.length >= MAX_HELD) return { kind: "waiting" }
    const lease =
      (await renew(ctx, tx, await lockExpiredOwn(tx, own, "with-draft"))) ??
      (await begin(ctx, tx, projectId, person.id)) ??
      (await renew(ctx, tx, await lockExpiredOwn(tx, own, "any")))
    return lease === undefined ? { kind: "none" } : { kind: "task", task: await readTask(tx, lease) }
  })
}

async function renew(ctx: Context, tx: Writer, expired: AssignmentRow | undefined): Promise<AssignmentRow | undefined> {
  if (expired === undefined) return undefined
  await takeSlot(tx, expired.comparisonId)
  const leasedAt = ctx.clock()
  const change = {
    state: "leased",
    token: expired.token + 1,
    leasedAt,
    expiresAt: new Date(leasedAt.getTime() + ctx.leaseMs),
    closedAt: null,
  } as const
  await updateAssignment(tx, expired.id, change)
  return { ...expired, ...change }
}

async function begin(ctx: Context, tx: Writer, projectId: string, userId: string): Promise<AssignmentRow | undefined> {
  const comparisonId = await lockCandidate(tx, projectId, userId)
  if (comparisonId === undefined) return undefined
  await takeSlot(tx, comparisonId)
  const material = await comparisonMaterial(tx, comparisonId)
  const leasedAt = ctx.clock()
  const lease: AssignmentRow = {
    id: ctx.newId(),
    projectId,
    comparisonId,
    userId,
    state: "leased",
    token: 1,
    displayOrder: shuffle(material?.responses.map((response) => response.id) ?? [], ctx.random),
    leasedAt,
    expiresAt: new Date(leasedAt.getTime() + ctx.leaseMs),
    closedAt: null,
  }
  await insertAssignment(tx, lease)
  return lease
}
