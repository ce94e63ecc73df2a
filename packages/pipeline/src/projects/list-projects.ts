import { Failure, levelsUpTo } from "@readback/domain"
import { listProjects as storedProjects } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Projects that the person may know of: within their clearance, and their own unless they are an administrator. */
export async function listProjects(ctx: Context) {
  authorize(ctx, "project:list")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const rows = await storedProjects(ctx.store.read, {
    levels: levelsUpTo(ctx.classifications, actor.clearance),
    userId: actor.id,
    onlyMember: actor.role !== "admin",
  })
  return rows.map(({ memberRole, ...row }) => ({
    ...row,
    role: actor.role === "admin" ? ("admin" as const) : memberRole,
  }))
}
