import { Failure, type SuggestTerm } from "@readback/domain"
import { insertSuggestion } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { ownAssignment } from "../label/own-assignment.ts"

/** Sends a term that a labeler misses, with the words around it, to the linguists of the project's glossary. */
export async function suggestTerm(ctx: Context, input: SuggestTerm): Promise<{ suggestionId: string }> {
  const { assignmentId, term, note, context } = input
  const { person, project, assignment } = await ownAssignment(ctx, "suggestion:create", assignmentId)
  const releaseId = assignment.releaseId ?? project.releaseId
  if (releaseId === null) {
    throw new Failure(
      "invalid",
      "This project has no glossary, so there is nobody to suggest a term to. Tell its lead.",
    )
  }
  const { glossaryId } = await ctx.matchers.release(ctx.store.read, releaseId)
  const suggestionId = ctx.newId()
  await ctx.store.write(async (tx) => {
    await insertSuggestion(tx, {
      id: suggestionId,
      glossaryId,
      projectId: project.id,
      assignmentId,
      userId: person.id,
      term,
      note,
      context,
      state: "open",
      reply: "",
      decidedBy: null,
      decidedAt: null,
      proposalId: null,
      conceptId: null,
      seenAt: null,
      createdAt: ctx.clock(),
    })
    await audit(ctx, tx, "suggestion:create", { projectId: project.id, subjectId: suggestionId, detail: { term } })
  })
  return { suggestionId }
}
