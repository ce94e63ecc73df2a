import { Failure } from "@readback/domain"
import { findGuideline } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** One version of a project's guidelines, as it was published. */
export async function readGuidelineVersion(ctx: Context, input: { projectId: string; version: number }) {
  await authorizeProject(ctx, "guideline:read", input.projectId)
  const found = await findGuideline(ctx.store.read, input.projectId, input.version)
  if (found === undefined) throw new Failure("not_found", `The guidelines have no version ${input.version}.`)
  return found
}
