import { lockAssignment, updateAssignment } from "@readback/store"
import type { Context } from "../context.ts"
import { leaseLost } from "./lease-lost.ts"
import { ownAssignment } from "./own-assignment.ts"

/** Keeps a held task: its lease runs anew from now. A lease that was given up or lost is refused. */
export async function heartbeat(
  ctx: Context,
  input: { assignmentId: string; token: number },
): Promise<{ expiresAt: Date }> {
  await ownAssignment(ctx, "task:hold", input.assignmentId)
  return ctx.store.write(async (tx) => {
    const lease = await lockAssignment(tx, input.assignmentId)
    if (lease?.state !== "leased" || lease.token !== input.token) throw leaseLost()
    const expiresAt = new Date(ctx.clock().getTime() + ctx.leaseMs)
    await updateAssignment(tx, lease.id, { expiresAt })
    return { expiresAt }
  })
}
