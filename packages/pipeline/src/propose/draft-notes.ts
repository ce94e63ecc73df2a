import { changelog, diffConcepts } from "@readback/glossary"
import type { Context } from "../context.ts"
import { headConcepts, headOf } from "./head.ts"
import { visibleGlossary } from "./visible-glossary.ts"

/** The changelog of what the next release would bring, in Markdown, and how much that is. */
export async function draftNotes(ctx: Context, input: { glossaryId: string }) {
  const { id } = await visibleGlossary(ctx, "glossary:read", input.glossaryId)
  const head = await headOf(ctx, ctx.store.read, id)
  const after = headConcepts(head)
  const diff = diffConcepts(head.release?.concepts ?? [], after)
  const { added, changed, removed } = diff
  return {
    notes: changelog(diff, after),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  }
}
