import { countOwnJudgments, listOwnJudgments } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { excerptOf } from "../queue/excerpt-of.ts"

/** The person's own work in a project: judgments in all, since `since` (their midnight), and the latest ones. */
export async function readProgress(ctx: Context, input: { projectId: string; since: Date }) {
  const { person } = await authorizeProject(ctx, "judgment:read-own", input.projectId)
  const filter = { projectId: input.projectId, userId: person.id }
  const counts = await countOwnJudgments(ctx.store.read, { ...filter, since: input.since })
  const latest = await listOwnJudgments(ctx.store.read, { ...filter, limit: 50 })
  return {
    ...counts,
    latest: latest.map(({ messages, displayOrder, preferredId, rewriteId, ...row }) => ({
      ...row,
      prompt: excerptOf(messages),
      preferredPosition: preferredId === null ? null : displayOrder.indexOf(preferredId),
      hasRewrite: rewriteId !== null,
    })),
  }
}
