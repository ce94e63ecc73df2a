import { Failure, type ResolveFlag } from "@readback/domain"
import { closeFlag, closeSpills, findFlag, isPromptHidden, lockFlag } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { hidePrompt } from "./hide-prompt.ts"
import { restorePrompt } from "./restore-prompt.ts"

/**
 * Decides on a report. `noted`: there is nothing to do. `removed`: the prompt stays out of the queue, or goes out of it.
 * `restored`: a hidden prompt is shown again; a removal can be taken back so too. A decision on a possible spill closes
 * all reports of one in that prompt.
 */
export async function resolveFlag(ctx: Context, input: ResolveFlag): Promise<void> {
  const { flagId, resolution, note } = input
  const known = await findFlag(ctx.store.read, flagId)
  const { project } = await authorizeProject(ctx, "flag:resolve", known?.projectId ?? "")
  if (known === undefined) throw new Failure("not_found", "There is no such report. Reload the page.")
  const { promptId, reason } = known
  await ctx.store.write(async (tx) => {
    const flag = await lockFlag(tx, flagId)
    const isHidden = await isPromptHidden(tx, promptId)
    const isTakingBack = resolution === "restored" && flag?.resolution === "removed"
    if (flag?.resolution === resolution) return
    if (flag?.resolution !== null && !isTakingBack) {
      throw new Failure("conflict", "Somebody has decided on this report already. Reload the page to see it.")
    }
    if (resolution === "restored" && !isHidden) {
      throw new Failure("conflict", "This prompt is not hidden, so there is nothing to show again.")
    }
    if (resolution === "noted" && isHidden) {
      throw new Failure("conflict", "This prompt is hidden. Show it again, or keep it out for good.")
    }
    const resolvedAt = ctx.clock()
    const decision = { resolution, resolutionNote: note ?? null, resolvedBy: actorUserId(ctx), resolvedAt }
    await closeFlag(tx, flagId, decision)
    if (reason === "spill") await closeSpills(tx, promptId, decision)
    if (resolution === "removed" && !isHidden) await hidePrompt(tx, project.id, promptId, resolvedAt)
    if (resolution === "restored") await restorePrompt(tx, project.id, promptId)
    const detail = { promptId, resolution, ...(note === undefined ? {} : { note }) }
    await audit(ctx, tx, "flag:resolve", { projectId: project.id, subjectId: flagId, detail })
  })
}
