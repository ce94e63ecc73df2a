import { Failure } from "@readback/domain"
import { writeGlossary, writeValeStyle } from "@readback/glossary/formats"
import type { Context } from "../context.ts"
import { releaseFormats } from "./release-format.ts"
import { visibleRelease } from "./visible-release.ts"
import { zipFiles } from "./zip-files.ts"

/** A release as a file: `tag` names just this content, and `content` makes it, piece by piece. */
export interface ReleaseFile {
  readonly fileName: string
  readonly mediaType: string
  readonly tag: string
  readonly content: () => Iterable<string | Uint8Array<ArrayBuffer>>
}

/** A release as a file of the format. One above the person's clearance is "not found", and so is a format that is none. */
export async function exportRelease(ctx: Context, input: { releaseId: string; format: string }): Promise<ReleaseFile> {
  const { release, name, language } = await visibleRelease(ctx, input.releaseId)
  const format = releaseFormats.find((one) => one.name === input.format)
  if (format === undefined) {
    const names = releaseFormats.map((one) => one.name).join(", ")
    throw new Failure("not_found", `There is no format "${input.format}". There are ${names}.`)
  }
  const meta = { title: name, language }
  const { concepts, number, hash, createdAt } = release
  return {
    fileName: `${plainName(name)} r${number}${format.ending}`,
    mediaType: format.mediaType,
    tag: `${hash}.${format.name}`,
    content: () =>
      format.name === "vale"
        ? [zipFiles(writeValeStyle(concepts, meta), createdAt)]
        : writeGlossary(concepts, format.name, meta),
  }
}

/** A name without what some file system takes for more than a part of a name. */
const plainName = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|\p{C}]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s.]+|[\s.]+$/gu, "") || "glossary"
