import { Failure, levelsUpTo } from "@readback/domain"
import { listGlossaries as storedGlossaries } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Glossaries within the person's clearance, with their newest release. */
export async function listGlossaries(ctx: Context) {
  authorize(ctx, "glossary:list")
  if (ctx.actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  return storedGlossaries(ctx.store.read, levelsUpTo(ctx.classifications, ctx.actor.clearance))
}
