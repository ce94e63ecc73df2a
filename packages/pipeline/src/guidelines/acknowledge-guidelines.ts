import { Failure } from "@readback/domain"
import { findGuideline, insertReading } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Notes that the person has read a version of the guidelines. Once noted, it stays as it was. */
export async function acknowledgeGuidelines(
  ctx: Context,
  input: { projectId: string; version: number },
): Promise<{ version: number }> {
  const { projectId, version } = input
  const { person } = await authorizeProject(ctx, "guideline:acknowledge", projectId)
  await ctx.store.write(async (tx) => {
    if ((await findGuideline(tx, projectId, version)) === undefined) {
      throw new Failure("not_found", `The guidelines have no version ${version}. Reload the page.`)
    }
    const isNew = await insertReading(tx, { projectId, userId: person.id, version, createdAt: ctx.clock() })
    if (isNew) await audit(ctx, tx, "guideline:acknowledge", { projectId, detail: { version } })
  })
  return { version }
}
