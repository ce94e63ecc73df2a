import { type ListSuggestions, levelsUpTo } from "@readback/domain"
import { listSuggestions as storedSuggestions } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleGlossary } from "../propose/visible-glossary.ts"

/** Most suggestions sent at a time. */
const MOST = 500

/** What labelers suggest for a glossary, the newest first; those from projects above the linguist's clearance stay hidden. */
export async function listSuggestions(ctx: Context, input: ListSuggestions) {
  const { id } = await visibleGlossary(ctx, "glossary:edit", input.glossaryId)
  const levels = clearedLevels(ctx)
  const rows = await storedSuggestions(ctx.store.read, { glossaryId: id, state: input.state, levels }, MOST)
  return rows.map(({ suggestion, author, project, proposalState }) => ({
    suggestionId: suggestion.id,
    term: suggestion.term,
    note: suggestion.note,
    context: suggestion.context,
    state: suggestion.state,
    reply: suggestion.reply,
    createdAt: suggestion.createdAt,
    decidedAt: suggestion.decidedAt,
    proposalId: suggestion.proposalId,
    conceptId: suggestion.conceptId,
    proposalState,
    author,
    project,
  }))
}

/** The levels that the acting person is cleared for; all of them for the program. */
export function clearedLevels({ actor, classifications }: Context): readonly string[] {
  return actor.kind === "person" ? levelsUpTo(classifications, actor.clearance) : classifications
}
