import { type CreateProject, CreateProject as Input, Failure } from "@readback/domain"
import { findProjectByName, insertProject, setMember } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"
import { pinnedRelease } from "./pinned-release.ts"
import { requireProfile } from "./require-profile.ts"

/** Starts a project. A lead becomes its first member; an administrator needs no membership. */
export async function createProject(ctx: Context, input: CreateProject): Promise<{ projectId: string }> {
  authorize(ctx, "project:create")
  const { name, description, classification, glossaryId, followsNewest, profile, settings, ...chosen } =
    Input.parse(input)
  requireProfile(profile)
  requireLevel(ctx, classification)
  const { actor } = ctx
  if (actor.kind !== "person")
    throw new Failure("invalid", "A project belongs to its creator's site: a person has to create it.")
  return ctx.store.write(async (tx) => {
    if ((await findProjectByName(tx, classification, name)) !== undefined) {
      throw new Failure(
        "conflict",
        `There already is a ${classification} project called "${name}". Choose another one.`,
      )
    }
    const projectId = ctx.newId()
    const createdAt = ctx.clock()
    const releaseId = await pinnedRelease(
      ctx,
      tx,
      glossaryId,
      classification,
      followsNewest ? undefined : chosen.releaseId,
    )
    await insertProject(tx, {
      id: projectId,
      name,
      description,
      siteId: actor.siteId,
      classification,
      releaseId,
      followsNewest: followsNewest && releaseId !== null,
      profile,
      settings,
      createdBy: actorUserId(ctx),
      createdAt,
    })
    if (actor.role !== "admin") await setMember(tx, { projectId, userId: actor.id, role: "lead", createdAt })
    await audit(ctx, tx, "project:create", { projectId, detail: { name, classification, profile, settings } })
    return { projectId }
  })
}
