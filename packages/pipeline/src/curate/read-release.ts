import type { Release } from "@readback/glossary"
import type { Context } from "../context.ts"
import { visibleRelease } from "./visible-release.ts"

/** A release with all its concepts. One above the person's clearance is "not found". */
export async function readRelease(
  ctx: Context,
  input: { releaseId: string },
): Promise<Release & { classification: string; releasedAt: Date }> {
  const { release, name, language, classification } = await visibleRelease(ctx, input.releaseId)
  const { glossaryId, number, hash, concepts, createdAt } = release
  return { glossaryId, number, title: name, language, hash, concepts, classification, releasedAt: createdAt }
}
