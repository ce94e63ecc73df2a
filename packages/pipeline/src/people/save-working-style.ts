import { Failure, type WorkingStyle } from "@readback/domain"
import { upsertWorkingStyle } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Stores how the signed-in person likes to work, in place of what was stored. */
export async function saveWorkingStyle(ctx: Context, content: WorkingStyle): Promise<void> {
  authorize(ctx, "account:read")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  await ctx.store.write((tx) => upsertWorkingStyle(tx, { userId: actor.id, content, updatedAt: ctx.clock() }))
}
