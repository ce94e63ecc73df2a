import { Failure, isCleared } from "@readback/domain"
import { findRelease } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A stored release that the person may read; one above their clearance is "not found". */
export async function visibleRelease(ctx: Context, releaseId: string) {
  authorize(ctx, "glossary:read")
  const found = await findRelease(ctx.store.read, releaseId)
  const { actor } = ctx
  if (
    found === undefined ||
    (actor.kind === "person" && !isCleared(ctx.classifications, actor.clearance, found.classification))
  ) {
    throw new Failure("not_found", "There is no such glossary release. Reload the list of glossaries.")
  }
  return found
}
