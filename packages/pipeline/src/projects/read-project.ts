import { type Action, mayRole, permissions } from "@readback/domain"
import { findRelease } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A project, its pinned glossary release, and what the person may do in it. */
export async function readProject(ctx: Context, input: { projectId: string }) {
  const { project, role } = await authorizeProject(ctx, "project:read", input.projectId)
  const found = project.releaseId === null ? undefined : await findRelease(ctx.store.read, project.releaseId)
  const actions = (Object.keys(permissions) as Action[]).filter(
    (action) => permissions[action].scope === "project" && mayRole(role, action),
  )
  const { id, name, description, classification, profile, settings } = project
  const glossary =
    found === undefined
      ? null
      : {
          glossaryId: found.release.glossaryId,
          name: found.name,
          releaseId: found.release.id,
          number: found.release.number,
          conceptCount: found.release.conceptCount,
        }
  return { id, name, description, classification, profile, settings, role, actions, glossary }
}
