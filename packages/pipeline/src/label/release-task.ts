import { giveSlot, lockAssignment, renewReleases, updateAssignment } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { leaseLost } from "./lease-lost.ts"
import { ownAssignment } from "./own-assignment.ts"

/**
 * Gives a task back: its slot is open for others, and the person is not offered it again. Answers the glossary release that
 * tasks are worked by from now on.
 */
export async function releaseTask(
  ctx: Context,
  input: { assignmentId: string; token: number },
): Promise<{ releaseId: string | null }> {
  const { person, project, assignment } = await ownAssignment(ctx, "task:hold", input.assignmentId)
  const { id: projectId, releaseId } = project
  await ctx.store.write(async (tx) => {
    const lease = await lockAssignment(tx, input.assignmentId)
    if (lease?.state === "released") return
    if (lease?.state !== "leased" || lease.token !== input.token) throw leaseLost()
    const closedAt = ctx.clock()
    await updateAssignment(tx, lease.id, { state: "released", closedAt })
    await giveSlot(tx, lease.comparisonId, closedAt)
    if (assignment.releaseId !== releaseId) await renewReleases(tx, { projectId, userId: person.id, releaseId })
    await audit(ctx, tx, "task:release", { projectId, subjectId: lease.id })
  })
  return { releaseId }
}
