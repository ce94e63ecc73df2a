import { countOwnJudgments } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** How much the person has judged in a project: in all, and since `since` (their midnight). */
export async function readProgress(ctx: Context, input: { projectId: string; since: Date }) {
  const { person } = await authorizeProject(ctx, "judgment:read-own", input.projectId)
  return countOwnJudgments(ctx.store.read, { ...input, userId: person.id })
}
