import type { Context } from "../context.ts"
import { headOf } from "./head.ts"
import { visibleGlossary } from "./visible-glossary.ts"

/** A glossary's head: its newest release, what approved proposals make of it (in the order in which they apply), and who they are. */
export async function readHead(ctx: Context, input: { glossaryId: string }) {
  const { id, name, language, classification } = await visibleGlossary(ctx, "glossary:read", input.glossaryId)
  const { release, approved, edits } = await headOf(ctx, ctx.store.read, id)
  return {
    glossaryId: id,
    name,
    language,
    classification,
    releaseId: release?.id ?? null,
    releaseNumber: release?.number ?? null,
    edits: edits.map(({ conceptId, after }) => ({ conceptId, after })),
    approved: approved.map((one) => ({ proposalId: one.id, number: one.number, title: one.title })),
  }
}
