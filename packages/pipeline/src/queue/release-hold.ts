import type { ReleaseHold } from "@readback/domain"
import { comparisonsHeld, giveSlot, lockHolds, updateAssignment } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/**
 * Ends what people hold, or what is kept for them, as if it had run out: the task is open for others, and the draft stays
 * with its author, who can go on with it while nobody else has taken the task. Holds that ended meanwhile are left alone.
 */
export async function releaseHold(ctx: Context, input: ReleaseHold): Promise<{ released: number }> {
  const { project } = await authorizeProject(ctx, "queue:change", input.projectId)
  return ctx.store.write(async (tx) => {
    const comparisonIds = await comparisonsHeld(tx, project.id, input.assignmentIds)
    const named = new Set<string>(input.assignmentIds)
    const holds = (await lockHolds(tx, comparisonIds)).filter(({ id }) => named.has(id))
    const closedAt = ctx.clock()
    for (const { id, comparisonId, userId, state } of holds.toSorted((a, b) =>
      a.comparisonId < b.comparisonId ? -1 : 1,
    )) {
      await updateAssignment(tx, id, { state: "expired", closedAt })
      await giveSlot(tx, comparisonId, closedAt)
      await audit(ctx, tx, "queue:release", {
        projectId: project.id,
        subjectId: id,
        detail: { userId, comparisonId, state },
      })
    }
    return { released: holds.length }
  })
}
