import { type Action, mayRole, permissions } from "@readback/domain"
import { countOpenFlags, findRelease } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A project, its pinned glossary release, what the person may do in it, and how many reports wait for whoever may read them. */
export async function readProject(ctx: Context, input: { projectId: string }) {
  const { project, role } = await authorizeProject(ctx, "project:read", input.projectId)
  const found = project.releaseId === null ? undefined : await findRelease(ctx.store.read, project.releaseId)
  const actions = (Object.keys(permissions) as Action[]).filter(
    (action) => permissions[action].scope === "project" && mayRole(role, action),
  )
  const flags = mayRole(role, "flag:read") ? await countOpenFlags(ctx.store.read, project.id) : undefined
  const { id, name, description, classification, profile, settings } = project
  const glossary =
    found === undefined
      ? null
      : {
          glossaryId: found.release.glossaryId,
          name: found.name,
          releaseId: found.release.id,
          number: found.release.number,
          followsNewest: project.followsNewest,
          conceptCount: found.release.conceptCount,
        }
  return {
    id,
    name,
    description,
    classification,
    profile,
    settings,
    role,
    actions,
    glossary,
    openFlags: flags?.all ?? null,
    openSpills: flags?.spills ?? null,
  }
}
