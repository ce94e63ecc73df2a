import { countOpenSuggestions, listGlossaries } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { clearedLevels } from "../suggest/list-suggestions.ts"

/** How many suggestions wait in each glossary that the person may see; those without any are left out. */
export async function countSuggestions(ctx: Context): Promise<readonly { glossaryId: string; count: number }[]> {
  authorize(ctx, "evidence:read")
  const levels = clearedLevels(ctx)
  const glossaries = await listGlossaries(ctx.store.read, levels)
  if (glossaries.length === 0) return []
  return countOpenSuggestions(
    ctx.store.read,
    glossaries.map(({ id }) => id),
    levels,
  )
}
