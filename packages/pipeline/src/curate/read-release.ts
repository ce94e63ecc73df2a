import { Failure, isCleared } from "@readback/domain"
import type { Release } from "@readback/glossary"
import { findRelease } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A release with all its concepts. One above the person's clearance is "not found". */
export async function readRelease(
  ctx: Context,
  input: { releaseId: string },
): Promise<Release & { classification: string }> {
  authorize(ctx, "glossary:read")
  const found = await findRelease(ctx.store.read, input.releaseId)
  const { actor } = ctx
  if (
    found === undefined ||
    (actor.kind === "person" && !isCleared(ctx.classifications, actor.clearance, found.classification))
  ) {
    throw new Failure("not_found", "There is no such glossary release. Reload the list of glossaries.")
  }
  const { glossaryId, number, hash, concepts } = found.release
  return {
    glossaryId,
    number,
    title: found.name,
    language: found.language,
    hash,
    concepts,
    classification: found.classification,
  }
}
