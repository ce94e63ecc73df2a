import { Failure, isCleared, mayRole, type Reassign } from "@readback/domain"
import {
  type AssignmentRow,
  assignmentOf,
  comparisonMaterial,
  countBegun,
  giveSlot,
  insertAssignment,
  listMembers,
  lockComparisons,
  lockHolds,
  lockMembership,
  takeSlot,
  updateAssignment,
  type Writer,
} from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject, type ProjectAccess } from "../authorize.ts"
import type { Context } from "../context.ts"
import { displayOrder } from "../label/display-order.ts"

type Recipient = Awaited<ReturnType<typeof listMembers>>[number]
type Comparison = Awaited<ReturnType<typeof lockComparisons>>[number]

/**
 * Keeps comparisons for one member, who is given them before anything else: in place of whoever has held or kept each the
 * longest, or of an open slot where nobody has it. All or none: refused where the member must not or cannot judge one.
 */
export async function reassign(ctx: Context, input: Reassign): Promise<{ reassigned: number }> {
  const { project } = await authorizeProject(ctx, "queue:change", input.projectId)
  const { comparisonIds, userId } = input
  return ctx.store.write(async (tx) => {
    const member = await lockMembership(tx, project.id, userId)
    const recipient = (await listMembers(tx, project.id)).find((one) => one.userId === userId)
    if (member === undefined || recipient === undefined) {
      throw new Failure("not_found", "This person is no member of the project. Reload the page.")
    }
    requireLabeler(ctx, project, recipient)
    const holds = Map.groupBy(await lockHolds(tx, comparisonIds), (hold) => hold.comparisonId)
    const rows = await lockComparisons(tx, project.id, comparisonIds)
    let { begun } = member
    for (const row of rows) {
      const former = await assignmentOf(tx, row.id, userId)
      requireGivable(row, recipient, former)
      const [oldest] = (holds.get(row.id) ?? []).toSorted((a, b) => a.leasedAt.getTime() - b.leasedAt.getTime())
      const now = ctx.clock()
      if (oldest !== undefined) {
        await updateAssignment(tx, oldest.id, { state: "expired", closedAt: now })
        await giveSlot(tx, row.id, now)
      } else if (row.openSlots <= 0) {
        throw new Failure("conflict", `${nameOf(row)} has all the judgments it wants. Raise its number first.`)
      }
      await takeSlot(tx, row.id)
      const kept = await keep(ctx, tx, { row, userId, begun, former })
      if (former === undefined) begun += 1
      const detail = { comparisonId: row.id, to: userId, from: oldest?.userId ?? null }
      await audit(ctx, tx, "queue:reassign", { projectId: project.id, subjectId: kept, detail })
    }
    return { reassigned: rows.length }
  })
}

function requireLabeler(ctx: Context, project: ProjectAccess["project"], recipient: Recipient): void {
  const { name, role, isActive, clearance } = recipient
  if (!mayRole(role, "task:claim")) {
    throw new Failure("invalid", `${name} is ${role} here and does not label. Choose a labeler, or change their role.`)
  }
  if (!isActive || !isCleared(ctx.classifications, clearance, project.classification)) {
    throw new Failure("invalid", `${name} cannot open this project at present. Choose somebody else.`)
  }
}

function requireGivable(row: Comparison, { name, labelerGroup }: Recipient, former: AssignmentRow | undefined): void {
  const refuse = (why: string) => {
    throw new Failure("conflict", `${nameOf(row)} ${why} Nothing was changed.`)
  }
  if (row.isHidden) refuse("is hidden because of a report. Decide on the report first.")
  if (row.isGold) refuse("has a known answer: everybody is given it, so it is kept for nobody.")
  if (row.labelerGroup !== "" && row.labelerGroup !== labelerGroup) {
    refuse(`is kept for the group "${row.labelerGroup}", and ${name} is not in it.`)
  }
  if (former?.state === "submitted") refuse(`was judged by ${name} already.`)
  if (former?.state === "leased" || former?.state === "reserved") refuse(`is held by ${name} already.`)
}

/** What a person knows a comparison by in the queue: the end of its id, as the rows show it. */
function nameOf({ id }: Comparison): string {
  return `Comparison ${id.slice(-6)}`
}

/** Reserves a comparison for somebody; their draft and the order that they saw stay. Answers the assignment's id. */
async function keep(
  ctx: Context,
  tx: Writer,
  to: { row: Comparison; userId: string; begun: number; former: AssignmentRow | undefined },
): Promise<string> {
  const { row, userId, begun, former } = to
  const leasedAt = ctx.clock()
  // A reservation has no end; the column needs an instant.
  const hold = { state: "reserved", leasedAt, expiresAt: leasedAt } as const
  if (former !== undefined) {
    await updateAssignment(tx, former.id, { ...hold, token: former.token + 1, closedAt: null })
    return former.id
  }
  const material = await comparisonMaterial(tx, row.id)
  const responseIds = material?.responses.map((response) => response.id) ?? []
  const id = ctx.newId()
  await insertAssignment(tx, {
    ...hold,
    id,
    projectId: row.projectId,
    comparisonId: row.id,
    userId,
    releaseId: null,
    token: 1,
    displayOrder: displayOrder(responseIds, begun, `${row.projectId} ${userId}`),
  })
  await countBegun(tx, row.projectId, userId)
  return id
}
