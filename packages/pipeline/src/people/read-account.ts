import { type Action, Failure, mayRole, permissions } from "@readback/domain"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Who is signed in, what they may do across the installation, and its classification levels up to their clearance. */
export async function readAccount(ctx: Context) {
  authorize(ctx, "account:read")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const actions = (Object.keys(permissions) as Action[]).filter(
    (action) => permissions[action].scope === "installation" && mayRole(actor.role, action),
  )
  const { id, name, email, role, clearance } = actor
  const levels = ctx.classifications.slice(0, ctx.classifications.indexOf(clearance) + 1)
  return { id, name, email, role, clearance, actions, levels }
}
