import { listReleases as storedReleases } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"

/** Every release of a glossary, the newest first. A glossary above the person's clearance is "not found". */
export async function listReleases(ctx: Context, input: { glossaryId: string }) {
  const { id } = await visibleGlossary(ctx, "glossary:read", input.glossaryId)
  return storedReleases(ctx.store.read, id)
}
