import { mayRole } from "@readback/domain"
import { findGuideline, newestAcknowledged } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/**
 * A project's guidelines as they stand, the version that the person acknowledged last with its text, so that they can
 * be told what changed, and what they may do.
 */
export async function readGuidelines(ctx: Context, input: { projectId: string }) {
  const { person, role } = await authorizeProject(ctx, "guideline:read", input.projectId)
  const { projectId } = input
  const current = await findGuideline(ctx.store.read, projectId)
  const acknowledged = await newestAcknowledged(ctx.store.read, projectId, person.id)
  const last =
    acknowledged === undefined || acknowledged === current?.version
      ? current
      : await findGuideline(ctx.store.read, projectId, acknowledged)
  return {
    current: current ?? null,
    acknowledged: acknowledged ?? null,
    acknowledgedText: acknowledged === undefined ? null : (last?.text ?? null),
    mayAcknowledge: mayRole(role, "guideline:acknowledge"),
    mayPublish: mayRole(role, "guideline:publish"),
  }
}
