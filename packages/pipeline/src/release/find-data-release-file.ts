import { join } from "node:path"
import { Failure } from "@readback/domain"
import { type DataReleaseFileRow, dataReleaseFiles } from "@readback/store"
import type { Context } from "../context.ts"
import { releaseDirectory } from "./release-directory.ts"
import { visibleDataRelease } from "./visible-data-release.ts"

/** A file of a release that is done: where it lies, and what is known of it. */
export async function findDataReleaseFile(
  ctx: Context,
  input: { readonly releaseId: string; readonly file: string },
  dataDirectory: string,
): Promise<{ readonly path: string; readonly file: DataReleaseFileRow; readonly fileName: string }> {
  const release = await visibleDataRelease(ctx, input.releaseId, "export:create")
  const file = (await dataReleaseFiles(ctx.store.read, release.id)).find(({ name }) => name === input.file)
  if (file === undefined)
    throw new Failure(
      "not_found",
      `Release ${release.number} has no file "${input.file}". Its page lists those that it has.`,
    )
  return { path: join(releaseDirectory(dataDirectory, release.id), file.name), file, fileName: file.name }
}
