import { conceptHistory } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleGlossary } from "./visible-glossary.ts"

/** What approved proposals made of one concept, the newest first. */
export async function readConceptHistory(ctx: Context, input: { glossaryId: string; conceptId: string }) {
  const { id } = await visibleGlossary(ctx, "glossary:read", input.glossaryId)
  return conceptHistory(ctx.store.read, id, input.conceptId)
}
