import { Failure, type WorkingStyle } from "@readback/domain"
import { findWorkingStyle } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** How the signed-in person likes to work; empty where they changed nothing. */
export async function readWorkingStyle(ctx: Context): Promise<WorkingStyle> {
  authorize(ctx, "account:read")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  return (await findWorkingStyle(ctx.store.read, actor.id)) ?? {}
}
