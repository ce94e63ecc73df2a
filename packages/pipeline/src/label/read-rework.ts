import { listRework } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { excerptOf } from "../queue/excerpt-of.ts"

/** The person's judgments that a reviewer asks them to do again, with what is to be done, the latest first. */
export async function readRework(ctx: Context, input: { projectId: string }) {
  const { person } = await authorizeProject(ctx, "judgment:read-own", input.projectId)
  const rows = await listRework(ctx.store.read, input.projectId, person.id)
  return rows.map(({ messages, ...row }) => ({ ...row, prompt: excerptOf(messages) }))
}
