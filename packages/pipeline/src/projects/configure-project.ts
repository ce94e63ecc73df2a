import { type ConfigureProject, ConfigureProject as Input, Failure } from "@readback/domain"
import { findProjectByName, updateProject } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requestScoring } from "../score/request-scoring.ts"
import { pinnedRelease } from "./pinned-release.ts"
import { requireProfile } from "./require-profile.ts"

/**
 * Changes a project's name, description, writing profile and settings, and the glossary release that it works by: one
 * that it stays with, or always the newest.
 * Under another release or profile all its texts are scored anew, in the background.
 */
export async function configureProject(ctx: Context, input: ConfigureProject): Promise<void> {
  const { project } = await authorizeProject(ctx, "project:configure", input.projectId)
  const { projectId, name, description, glossaryId, profile, settings, ...choice } = Input.parse(input)
  const followsNewest = choice.followsNewest && glossaryId !== null
  requireProfile(profile)
  await ctx.store.write(async (tx) => {
    const namesake = await findProjectByName(tx, project.classification, name)
    if (namesake !== undefined && namesake.id !== projectId) {
      throw new Failure(
        "conflict",
        `There already is a ${project.classification} project called "${name}". Choose another one.`,
      )
    }
    const pinned = followsNewest ? undefined : choice.releaseId
    const releaseId = await pinnedRelease(ctx, tx, glossaryId, project.classification, pinned)
    await updateProject(tx, projectId, { name, description, releaseId, followsNewest, profile, settings })
    const changed = { id: projectId, releaseId, profile }
    if (releaseId !== project.releaseId || profile !== project.profile) await requestScoring(ctx, tx, changed)
    await audit(ctx, tx, "project:configure", {
      projectId,
      detail: { name, releaseId, followsNewest, profile, settings },
    })
  })
}
