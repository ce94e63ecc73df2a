import { Failure, type ProjectAction } from "@readback/domain"
import { type DataReleaseRow, findDataRelease } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A release of a project that the actor may see; one of a project they do not see is the same as none. */
export async function visibleDataRelease(
  ctx: Context,
  releaseId: string,
  action: ProjectAction,
): Promise<DataReleaseRow> {
  const row = await findDataRelease(ctx.store.read, releaseId)
  if (row === undefined) {
    if (ctx.actor.kind !== "person")
      throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
    throw new Failure("not_found", "There is no such release of training data. Look at the project's list.")
  }
  await authorizeProject(ctx, action, row.projectId)
  return row
}
