import { Failure, isCleared } from "@readback/domain"
import { findGlossary, listReleases, newestRelease, type Reader } from "@readback/store"
import type { Context } from "../context.ts"

/** A release of a glossary that a project of this classification may use, the newest where none is asked for; null without a glossary. */
export async function pinnedRelease(
  ctx: Context,
  reader: Reader,
  glossaryId: string | null | undefined,
  classification: string,
  releaseId?: string,
): Promise<string | null> {
  if (glossaryId === null || glossaryId === undefined) return null
  const glossary = await findGlossary(reader, glossaryId)
  const { actor } = ctx
  const isVisible =
    glossary !== undefined &&
    (actor.kind !== "person" || isCleared(ctx.classifications, actor.clearance, glossary.classification))
  if (!isVisible) throw new Failure("not_found", "There is no such glossary. Reload the list and choose another one.")
  if (!isCleared(ctx.classifications, classification, glossary.classification)) {
    throw new Failure(
      "invalid",
      `The glossary is ${glossary.classification}, above the project (${classification}). Choose another glossary.`,
    )
  }
  const release =
    releaseId === undefined
      ? await newestRelease(reader, glossaryId)
      : (await listReleases(reader, glossaryId)).find(({ id }) => id === releaseId)
  if (release === undefined && releaseId !== undefined) {
    throw new Failure(
      "not_found",
      `The glossary "${glossary.name}" has no such release. Reload the page and choose another.`,
    )
  }
  if (release === undefined) {
    throw new Failure("invalid", `The glossary "${glossary.name}" has no release yet. Publish one first.`)
  }
  return release.id
}
