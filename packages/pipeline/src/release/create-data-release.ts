import { type DataReleaseRecipe, Failure } from "@readback/domain"
import { findDataRelease, insertDataRelease, nextDataReleaseNumber } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { findFrozen } from "./benchmarks/load-benchmarks.ts"
import { freezeRecipe } from "./freeze-recipe.ts"
import { releasePlan } from "./release-plan.ts"

/** Asks for a release by its recipe, or for an earlier one again: the same judgments under the same names. */
export type CreateDataRelease =
  | { readonly projectId: string; readonly recipe: DataReleaseRecipe }
  | { readonly projectId: string; readonly repeatOf: string }

/** Puts a release on the list of those to be made; its files are made in the background. */
export async function createDataRelease(
  ctx: Context,
  input: CreateDataRelease,
): Promise<{ readonly releaseId: string; readonly number: number }> {
  const { project } = await authorizeProject(ctx, "export:create", input.projectId)
  const now = ctx.clock()
  const frozen = "recipe" in input ? await freezeRecipe(ctx, project, input.recipe) : await frozenAgain(ctx, input)
  const id = ctx.newId()
  return ctx.store.write(async (tx) => {
    const number = await nextDataReleaseNumber(tx, project.id)
    await insertDataRelease(tx, {
      id,
      projectId: project.id,
      number,
      ...frozen,
      state: "waiting",
      progress: { step: "Waiting", done: 0, total: 0 },
      counts: {},
      createdBy: actorUserId(ctx),
      createdAt: now,
    })
    await audit(ctx, tx, "data-release:create", {
      projectId: project.id,
      subjectId: id,
      detail: { number, name: frozen.name, recipe: frozen.recipe },
    })
    return { releaseId: id, number }
  })
}

async function frozenAgain(
  ctx: Context,
  { projectId, repeatOf }: { readonly projectId: string; readonly repeatOf: string },
) {
  const row = await findDataRelease(ctx.store.read, repeatOf)
  if (row === undefined || row.projectId !== projectId)
    throw new Failure(
      "not_found",
      "There is no such release in this project, so it cannot be made again. Look at the list.",
    )
  // Told now rather than by a release that is refused later.
  await findFrozen(ctx.store.read, projectId, releasePlan(row).benchmarks ?? [])
  const { name, recipe, until, salt } = row
  return { name, recipe, until, salt }
}
