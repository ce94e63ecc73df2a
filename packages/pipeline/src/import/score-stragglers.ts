import { projectAccess, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { requestScoring } from "../score/request-scoring.ts"

/** Texts that were imported while the project got another release or profile are scored on the new basis, too. */
export async function scoreStragglers(ctx: Context, before: ProjectRow): Promise<void> {
  await ctx.store.write(async (tx) => {
    const now = (await projectAccess(tx, before.id, ""))?.project
    if (now === undefined || (now.releaseId === before.releaseId && now.profile === before.profile)) return
    await requestScoring(ctx, tx, now)
  })
}
