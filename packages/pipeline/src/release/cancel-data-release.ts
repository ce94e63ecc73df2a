import { Failure } from "@readback/domain"
import { changeOpenDataRelease } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"
import { visibleDataRelease } from "./visible-data-release.ts"

/** Stops the making of a release; one that is done stays for good. */
export async function cancelDataRelease(ctx: Context, input: { releaseId: string }): Promise<void> {
  const release = await visibleDataRelease(ctx, input.releaseId, "export:create")
  await ctx.store.write(async (tx) => {
    const change = { state: "cancelled" as const, reason: "Somebody cancelled it.", finishedAt: ctx.clock() }
    if (!(await changeOpenDataRelease(tx, release.id, change)))
      throw new Failure(
        "conflict",
        "This release is not being made any more, so there is nothing to cancel. Look at the list.",
      )
    await audit(ctx, tx, "data-release:cancel", { projectId: release.projectId, subjectId: release.id })
  })
}
