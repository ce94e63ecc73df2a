import { Failure, type UpdateUser } from "@readback/domain"
import { lockOtherAdmins, deleteSessions, findUser, updateUser as storeUser } from "@readback/store"
import { audit } from "../audit.ts"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"

/** Changes a person's role, clearance or standing. Any change ends their sessions, so that it holds at once. */
export async function updateUser(ctx: Context, input: UpdateUser): Promise<void> {
  authorize(ctx, "user:update")
  const { userId, role, clearance, isActive } = input
  if (clearance !== undefined) requireLevel(ctx, clearance)
  await ctx.store.write(async (tx) => {
    const before = await findUser(tx, userId)
    if (before === undefined) throw new Failure("not_found", "There is no such person. Reload the list.")
    requireLevel(ctx, before.clearance)
    const staysAdmin = (role ?? before.role) === "admin" && (isActive ?? before.isActive)
    if (before.role === "admin" && !staysAdmin && (await lockOtherAdmins(tx, userId)) === 0) {
      throw new Failure("conflict", "This is the last active administrator. Make somebody else an administrator first.")
    }
    const change = {
      ...(role === undefined ? {} : { role }),
      ...(clearance === undefined ? {} : { clearance }),
      ...(isActive === undefined ? {} : { isActive }),
    }
    await storeUser(tx, userId, { ...change, updatedAt: ctx.clock() })
    await deleteSessions(tx, userId)
    const was = { role: before.role, clearance: before.clearance, isActive: before.isActive }
    await audit(ctx, tx, "user:update", { subjectId: userId, detail: { change, was } })
  })
}
