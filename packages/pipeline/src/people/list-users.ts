import { isCleared } from "@readback/domain"
import { listUsers as storedUsers } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Everybody with an account whose clearance is not above one's own, by name. */
export async function listUsers(ctx: Context) {
  authorize(ctx, "user:list")
  const users = await storedUsers(ctx.store.read)
  const { actor } = ctx
  if (actor.kind !== "person") return users
  return users.filter((one) => isCleared(ctx.classifications, actor.clearance, one.clearance))
}
