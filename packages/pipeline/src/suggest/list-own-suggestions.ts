import { Failure, type OwnSuggestions } from "@readback/domain"
import { listOwnSuggestions as storedOwn, noteSuggestionsSeen } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Most suggestions sent at a time. */
const MOST = 200

/** What the person suggested in a project and what became of it: open, declined, on its way, or in a release. */
export async function listOwnSuggestions(ctx: Context, input: OwnSuggestions) {
  const { person, project } = await authorizeProject(ctx, "suggestion:create", input.projectId)
  const rows = await storedOwn(ctx.store.read, { projectId: project.id, userId: person.id }, MOST)
  return rows.map(({ suggestion, proposalState, releaseNumber }) => ({
    suggestionId: suggestion.id,
    term: suggestion.term,
    note: suggestion.note,
    createdAt: suggestion.createdAt,
    decidedAt: suggestion.decidedAt,
    reply: suggestion.reply,
    isNews: suggestion.state !== "open" && suggestion.seenAt === null,
    releaseNumber,
    outcome:
      suggestion.state !== "accepted"
        ? suggestion.state
        : proposalState === "published"
          ? ("released" as const)
          : proposalState === "withdrawn"
            ? ("declined" as const)
            : ("accepted" as const),
  }))
}

/** Notes that the person has seen what became of their suggestions. */
export async function markSuggestionsSeen(ctx: Context, input: OwnSuggestions): Promise<void> {
  const { person, project } = await authorizeProject(ctx, "suggestion:create", input.projectId)
  if (ctx.actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const own = { projectId: project.id, userId: person.id }
  await ctx.store.write((tx) => noteSuggestionsSeen(tx, own, ctx.clock()))
}
