import type { SaveDraft } from "@readback/domain"
import { lockAssignment, upsertDraft } from "@readback/store"
import type { Context } from "../context.ts"
import { alreadySubmitted } from "./already-submitted.ts"
import { ownAssignment } from "./own-assignment.ts"

/**
 * Stores work in progress. It stays with its author even when the lease has run out; only a submitted task takes no
 * draft any more. Answers the stored revision, which is higher than the sent one when a newer draft was there.
 */
export async function saveDraft(ctx: Context, input: SaveDraft): Promise<{ revision: number }> {
  await ownAssignment(ctx, "task:hold", input.assignmentId)
  const { assignmentId, revision, content } = input
  const stored = await ctx.store.write(async (tx) => {
    // Under the lock that a submission takes: a draft saved at the same instant must not outlive it.
    const assignment = await lockAssignment(tx, assignmentId)
    if (assignment?.state === "submitted") throw alreadySubmitted()
    return upsertDraft(tx, { assignmentId, revision, content, updatedAt: ctx.clock() })
  })
  return { revision: stored }
}
