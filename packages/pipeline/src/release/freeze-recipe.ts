import { createHash } from "node:crypto"
import { type DataReleaseRecipe, Failure, isCleared } from "@readback/domain"
import { findGuideline, membersOfGroups, type ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { requireTarget } from "../export/require-target.ts"
import { freezeBenchmarks } from "./benchmarks/load-benchmarks.ts"
import { hasParquet } from "./parquet-columns.ts"
import type { FrozenFacts } from "./release-plan.ts"

/** A recipe with all that may change after it was asked for, and the salt of its pseudonyms; a wrong one is refused. */
export async function freezeRecipe(ctx: Context, project: ProjectRow, recipe: DataReleaseRecipe) {
  const { filters, markingCeiling, targets, benchmarks } = recipe
  for (const { target, options, formats } of targets) {
    requireTarget(target, options)
    if (formats.includes("parquet") && !hasParquet(target))
      throw new Failure(
        "invalid",
        `"${target}" is no Parquet format: its trainer reads JSON Lines. Choose jsonl for it.`,
      )
  }
  const now = ctx.clock()
  const until = filters.until === null ? now : new Date(filters.until)
  if (until > now)
    throw new Failure(
      "invalid",
      `The end of the time (${filters.until}) is still to come, so the release could change. Choose an earlier one.`,
    )
  const ceiling = markingCeiling ?? project.classification
  if (!ctx.classifications.includes(ceiling))
    throw new Failure("invalid", `"${ceiling}" is no marking here. The markings are ${ctx.classifications.join(", ")}.`)
  if (!isCleared(ctx.classifications, project.classification, ceiling))
    throw new Failure(
      "invalid",
      `The ceiling ${ceiling} is above the project's own ${project.classification}. Choose that or a lower one.`,
    )
  if (filters.minAdherence !== null && project.releaseId === null)
    throw new Failure(
      "invalid",
      "The project has no glossary, so no text has a score to filter by. Leave that filter out.",
    )
  const { labelerGroups } = filters
  const guideline = await findGuideline(ctx.store.read, project.id)
  const frozen: FrozenFacts = {
    labelerIds:
      labelerGroups.length === 0 ? null : [...(await membersOfGroups(ctx.store.read, project.id, labelerGroups))],
    ceiling,
    releaseId: project.releaseId,
    profile: project.profile,
    guidelineVersion: guideline?.version ?? null,
    ...(benchmarks === undefined
      ? {}
      : { benchmarks: [...(await freezeBenchmarks(ctx.store.read, project.id, benchmarks))] }),
  }
  // Three new ids hold more chance than a hash of them can show.
  const salt = createHash("sha256").update(`${ctx.newId()}${ctx.newId()}${ctx.newId()}`).digest("hex")
  return { name: recipe.name, recipe: { ...recipe, frozen }, until, salt }
}
