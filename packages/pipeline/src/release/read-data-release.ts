import { dataReleaseFiles } from "@readback/store"
import type { Context } from "../context.ts"
import { visibleDataRelease } from "./visible-data-release.ts"

/** A release with its files; the salt of its pseudonyms stays here. */
export async function readDataRelease(ctx: Context, input: { releaseId: string }) {
  const { salt: _salt, ...release } = await visibleDataRelease(ctx, input.releaseId, "export:read")
  return { ...release, files: await dataReleaseFiles(ctx.store.read, release.id) }
}
