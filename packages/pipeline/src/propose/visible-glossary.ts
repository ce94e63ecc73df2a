import { Failure, type InstallationAction, isCleared } from "@readback/domain"
import { findGlossary, type Reader } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A glossary that the person may act on; one above their clearance is "not found". */
export async function visibleGlossary(
  ctx: Context,
  action: InstallationAction,
  glossaryId: string,
  reader: Reader = ctx.store.read,
) {
  authorize(ctx, action)
  const glossary = await findGlossary(reader, glossaryId)
  const { actor } = ctx
  const isVisible =
    glossary !== undefined &&
    (actor.kind !== "person" || isCleared(ctx.classifications, actor.clearance, glossary.classification))
  if (!isVisible) throw new Failure("not_found", "There is no such glossary. Reload the list of glossaries.")
  return glossary
}
