import { Failure, type SaveDraft } from "@readback/domain"
import { upsertDraft } from "@readback/store"
import type { Context } from "../context.ts"
import { ownAssignment } from "./own-assignment.ts"

/**
 * Stores work in progress. It stays with its author even when the lease has run out; only a submitted task takes no
 * draft any more. Answers the stored revision, which is higher than the sent one when a newer draft was there.
 */
export async function saveDraft(ctx: Context, input: SaveDraft): Promise<{ revision: number }> {
  const { assignment } = await ownAssignment(ctx, "task:hold", input.assignmentId)
  if (assignment.state === "submitted") {
    throw new Failure("conflict", "This task is already submitted, so there is no draft to save.")
  }
  const { assignmentId, revision, content } = input
  const stored = await ctx.store.write((tx) =>
    upsertDraft(tx, { assignmentId, revision, content, updatedAt: ctx.clock() }),
  )
  return { revision: stored }
}
