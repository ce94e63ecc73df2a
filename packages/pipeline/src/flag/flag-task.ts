import type { FlagTask } from "@readback/domain"
import { flagsOf, giveSlot, insertFlag, lockAssignment, updateAssignment } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { leaseLost } from "../label/lease-lost.ts"
import { ownAssignment } from "../label/own-assignment.ts"
import { hidePrompt } from "./hide-prompt.ts"

/**
 * Reports a held task to the lead and gives it back: it is not offered to that person again. A possible spill hides the
 * prompt at once, from everybody who holds a task of it too. Sending the same report again changes nothing.
 */
export async function flagTask(ctx: Context, input: FlagTask): Promise<void> {
  const { assignmentId, token, reason, note } = input
  const { person, project, promptId } = await ownAssignment(ctx, "flag:create", assignmentId, "allowed")
  const outcome = await ctx.store.write(async (tx) => {
    const lease = await lockAssignment(tx, assignmentId)
    const isKnown = (await flagsOf(tx, assignmentId)).some((flag) => flag.reason === reason && flag.resolution === null)
    if (isKnown) return
    // A spill is reported by whoever saw it, even when their hold has ended meanwhile.
    const isHeld = lease?.state === "leased" && lease.token === token
    if (lease === undefined || (!isHeld && reason !== "spill")) return "lost" as const
    const createdAt = ctx.clock()
    if (isHeld) {
      await updateAssignment(tx, assignmentId, { state: "released", closedAt: createdAt })
      await giveSlot(tx, lease.comparisonId, createdAt)
    }
    const flagId = ctx.newId()
    const frame = { id: flagId, projectId: project.id, promptId, assignmentId, userId: person.id, createdAt }
    await insertFlag(tx, { ...frame, reason, note: note ?? null })
    if (reason === "spill") await hidePrompt(tx, project.id, promptId, createdAt)
    await audit(ctx, tx, "flag:create", { projectId: project.id, subjectId: flagId, detail: { promptId, reason } })
  })
  if (outcome === "lost") throw leaseLost()
}
