import { Failure, isCleared } from "@readback/domain"
import { findGlossary, listReleases as storedReleases } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Every release of a glossary, the newest first. A glossary above the person's clearance is "not found". */
export async function listReleases(ctx: Context, input: { glossaryId: string }) {
  authorize(ctx, "glossary:read")
  const glossary = await findGlossary(ctx.store.read, input.glossaryId)
  const { actor } = ctx
  if (
    glossary === undefined ||
    (actor.kind === "person" && !isCleared(ctx.classifications, actor.clearance, glossary.classification))
  ) {
    throw new Failure("not_found", "There is no such glossary. Reload the list of glossaries.")
  }
  return storedReleases(ctx.store.read, glossary.id)
}
